import { describe, expect, test } from 'vitest';
import { METHODS, methodOf } from './methods';
import { runTape } from './tape';

const start = [1, 2];
/** Two steps of three workers. */
const gradients = [
  [
    [1, -4],
    [2, -1],
    [-6, 2],
  ],
  [
    [1, 1],
    [1, -1],
    [-2, -3],
  ],
];

const run = (method: string, more = {}) => runTape({ method, start, gradients, stepSize: 0.5, ...more });

describe('tapes worked out by hand', () => {
  test('SGD', () => {
    expect(run('sgd').iterates).toEqual([
      [1, 2],
      [1.5, 2.5],
      [1.5, 3],
    ]);
  });

  test('SGD with momentum ½', () => {
    expect(run('sgd-momentum', { beta: 0.5 }).iterates).toEqual([
      [1, 2],
      [1.5, 2.5],
      [1.75, 3.25],
    ]);
  });

  test('signSGD with majority vote', () => {
    expect(run('signsgd-vote').iterates).toEqual([
      [1, 2],
      [0.5, 2.5],
      [0, 3],
    ]);
  });

  test('the mean of the signs', () => {
    const { iterates } = run('signsgd', { stepSize: 3 });
    expect(iterates).toEqual([
      [1, 2],
      [0, 3],
      [-1, 4],
    ]);
  });

  test('Signum, β = ½, one worker: m = ½, ¾, then the sign changes late', () => {
    const tape = { start: [0], gradients: [[[1]], [[1]], [[-1]], [[-1]]], stepSize: 1 };
    const { iterates } = runTape({ ...tape, method: 'signum-vote', beta: 0.5, zero: 'plus', tie: 'plus' });
    expect(iterates.flat()).toEqual([0, -1, -2, -1, 0]);
  });

  test('EF-signSGD: p = (1, 3), Δ = (2, 2), e = (−1, 1); then p = (0, 2), Δ = (1, 1)', () => {
    const tape = { start: [0, 0], gradients: [[[2, 6]], [[2, 2]]], stepSize: 0.5 };
    expect(runTape({ ...tape, method: 'ef-signsgd', zero: 'plus' }).iterates).toEqual([
      [0, 0],
      [-2, -2],
      [-3, -3],
    ]);
  });

  test('Adam, first step: γ sign(g) where ε = 0 (1412.6980, §2.1)', () => {
    const { iterates } = runTape({
      method: 'adam',
      start: [0, 0],
      gradients: [[[3, -0.001]]],
      stepSize: 0.1,
      epsilon: 0,
    });
    expect(iterates[1][0]).toBeCloseTo(-0.1, 12);
    expect(iterates[1][1]).toBeCloseTo(0.1, 12);
  });

  test('layers: each has its own scale', () => {
    const tape = { start: [0, 0, 0], gradients: [[[1, 3, -10]]], stepSize: 1, layers: [2, 1] };
    expect(runTape({ ...tape, method: 'scaled-sign' }).iterates[1]).toEqual([-2, -2, 10]);
  });

  test('a step size for every step', () => {
    expect(run('signsgd-vote', { stepSize: [0.5, 0.25] }).iterates[2]).toEqual([0.25, 2.75]);
  });

  test('bits of two steps, three workers, two coordinates', () => {
    expect(run('sgd')).toMatchObject({ bitsUp: 2 * 3 * 64, bitsDown: 2 * 3 * 64 });
    expect(run('signsgd-vote')).toMatchObject({ bitsUp: 2 * 3 * 32, bitsDown: 2 * 3 * 32 });
    expect(run('ef-signsgd')).toMatchObject({ bitsUp: 2 * 3 * 64, bitsDown: 2 * 3 * 64 });
  });

  test('faults of all steps are added up', () => {
    const tape = { start: [0], gradients: [[[Number.NaN]], [[Infinity]]], stepSize: 1 };
    expect(runTape({ ...tape, method: 'signsgd-vote' }).faults).toEqual({ nan: 1, infinite: 1 });
  });
});

describe('counterexample 2 of 1901.09847: f = ε|x₁ + x₂| + |x₁ − x₂| from (1, 1)', () => {
  const epsilon = 0.5;
  const sign = (v: number) => (v >= 0 ? 1 : -1);
  const objective = ([a, b]: number[]) => epsilon * Math.abs(a + b) + Math.abs(a - b);

  /** The gradient depends on the iterate, so the tape is made while it runs: each step replays it one step longer. */
  function descend(method: string, stepSize: number, steps: number, beta = 0): number[][] {
    const tape: number[][][] = [];
    let iterates = [[1, 1]];
    for (let step = 0; step < steps; step++) {
      const [a, b] = iterates[step];
      const [along, across] = [epsilon * sign(a + b), sign(a - b)];
      tape.push([[along + across, along - across]]);
      iterates = runTape({ method, start: [1, 1], gradients: tape, stepSize, beta, zero: 'plus' }).iterates;
    }
    return iterates;
  }

  test('signSGD never leaves x₁ + x₂ = 2, and f never falls below 2ε', () => {
    for (const x of descend('signsgd', 0.1, 60)) {
      expect(x[0] + x[1]).toBeCloseTo(2, 9);
      expect(objective(x)).toBeGreaterThan(2 * epsilon - 1e-9);
    }
  });

  test('scaling the sign does not help', () => {
    for (const x of descend('scaled-sign', 0.1, 60)) expect(objective(x)).toBeGreaterThan(2 * epsilon - 1e-9);
  });

  test('error feedback falls below 0.1 first at step 19', () => {
    const values = descend('ef-signsgd', 0.1, 25).map(objective);
    expect(values.findIndex((f) => f < 0.1)).toBe(19);
  });

  test.each([
    [0.332, false],
    [0.334, true],
  ])('momentum %f escapes: %s (exactly beyond (1 − ε) / (1 + ε) = ⅓)', (beta, escapes) => {
    const least = Math.min(...descend('signum', 0.1, 80, beta).map(objective));
    expect(least < 2 * epsilon - 1e-6).toBe(escapes);
  });
});

describe('what is wrong with a tape is said in a sentence', () => {
  test.each([
    [{ method: 'sign' }, /There is no method "sign"\. The methods are sgd, /],
    [{ start: [] }, /needs a start point/],
    [{ gradients: [] }, /at least one step/],
    [{ gradients: [gradients[0], [[1, 2]]] }, /Step 1 of the tape has 1 workers, step 0 has 3\./],
    [{ gradients: [[[1, 2, 3]]] }, /Step 0, worker 0: 3 coordinates instead of 2\./],
    [{ stepSize: [1] }, /one number, or one for every step/],
    [{ stepSize: Number.NaN }, /one number, or one for every step/],
    [{ start: [1, Number.NaN] }, /start point must be numbers/],
    [{ keep: 0 }, /keep is a share in \(0, 1\], not 0\./],
    [{ levels: 1.5 }, /levels is a whole number from 1 on, not 1\.5\./],
    [{ zero: 'minus' }, /zero is one of zero, plus, coin, not "minus"\./],
    [{ tie: 'none' }, /tie is one of zero, plus, coin, not "none"\./],
    [{ beta: Number.NaN }, /beta must be a number, not NaN\./],
    [{ layers: [1] }, /The layers hold 1 coordinates, the vectors 2\./],
    [{ layers: [0.5, 1.5] }, /a whole number of coordinates, not 0\.5/],
  ])('%o', (wrong, message) => {
    expect(() => run('signsgd-vote', wrong)).toThrow(message);
    expect(() => run('signsgd-vote', wrong)).toThrow(RangeError);
  });
});

test('every row of the table is found by its id', () => {
  expect(new Set(METHODS.map(({ id }) => id)).size).toBe(METHODS.length);
  for (const method of METHODS) expect(methodOf(method.id)).toBe(method);
});
