import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METHODS } from '../../optim/methods';
import { ATTACKS } from '../attackers';
import { line } from './line';
import { quadratic } from './quadratic';
import { rosenbrock } from './rosenbrock';
import { contender, runOne } from './run.fixture';
import { type ProblemRun, runBands, runProblem, steps } from './run-problem';
import { fiftyOrMinusOne, wall } from './wall';

const bowl = quadratic({ eigenvalues: [1, 1] });
const noise = { kind: 'gaussian', level: 1 } as const;

/** Everything that is random at once. */
const busy: ProblemRun = {
  problem: wall(),
  contenders: ['signsgd', 'ef-signsgd', 'ssdm', 'qsgd'].map((id) => contender(id, 0.03)),
  workers: 5,
  steps: 40,
  seed: 9,
  batch: 2,
  noise,
  attackers: { kind: 'random', count: 2 },
  path: true,
};

describe('common random numbers', () => {
  it('give the same run again', () => {
    expect(runProblem(busy)).toEqual(runProblem(busy));
    expect(runProblem({ ...busy, seed: 10 })).not.toEqual(runProblem(busy));
  });

  it('are the same whoever else runs, and in whatever order', () => {
    for (const problem of [busy.problem, rosenbrock(3), line({ epsilon: 0.5, zero: 'plus' })]) {
      const all = runProblem({ ...busy, problem });
      busy.contenders.forEach((only, i) => {
        expect(runProblem({ ...busy, problem, contenders: [only] })[0]).toEqual(all[i]);
      });
      const turned = runProblem({ ...busy, problem, contenders: busy.contenders.toReversed() });
      expect(turned.toReversed()).toEqual(all);
    }
  });

  it('carry every method of the table', () => {
    const contenders = METHODS.map(({ id }) => contender(id, 0.01));
    const courses = runProblem({
      ...busy,
      problem: quadratic({ eigenvalues: [4, 2, 1] }),
      contenders,
      attackers: undefined,
    });
    for (const { end } of courses) for (const x of end) expect(Number.isFinite(x)).toBe(true);
  });
});

describe('liars', () => {
  const one = (method: string, kind: (typeof ATTACKS)[number]['id'], workers: number, count: number) =>
    runOne(bowl, contender(method, 0.5), 1, { workers, attackers: { kind, count }, start: [2, -4] });

  it('are the last workers, and send what they are said to send', () => {
    // On ½‖x‖² the honest gradient is x.
    expect(Array.from(one('sgd', 'flip', 1, 1).end)).toEqual([3, -6]);
    expect(Array.from(one('sgd', 'flip', 2, 1).end)).toEqual([2, -4]);
    expect(one('sgd', 'huge', 10, 1).end[0]).toBeCloseTo(2 * (1 + (0.5 * 91) / 10), 12);
    for (const [i, x] of one('sgd', 'random', 1, 1).end.entries()) expect([0.5, 1.5]).toContain(x / [2, -4][i]);
  });

  it('know the gradient before noise where they are omniscient', () => {
    const attackers = { kind: 'omniscient', count: 3 } as const;
    const { end } = runOne(bowl, contender('sgd', 0.5), 1, { workers: 3, attackers, noise, start: [2, -4] });
    expect(Array.from(end)).toEqual([3, -6]);
  });

  it('do not turn a vote in which the honest have the majority', () => {
    const honest = runOne(bowl, contender('signsgd-vote', 0.5), 5, { workers: 5, start: [2, -4] });
    for (const { id } of ATTACKS) {
      const attackers = { kind: id, count: 2 };
      expect(runOne(bowl, contender('signsgd-vote', 0.5), 5, { workers: 5, attackers, start: [2, -4] })).toEqual(
        honest,
      );
    }
  });
});

describe('the better of two', () => {
  it('never rises, on any seed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        fc.constantFrom('signsgd', 'sgd', 'ef-signsgd'),
        (seed, id) => {
          const { values, end, path } = runOne(bowl, contender(id, 0.2, { keepBetter: true }), 20, { seed, noise });
          expect(values.every((value, k) => k === 0 || value <= values[k - 1])).toBe(true);
          expect(bowl.value(end)).toBe(values[20]);
          expect(path.subarray(40)).toEqual(end);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('takes signSGD down the wall by every fourth sign', () => {
    const { path } = runOne(wall(), contender('signsgd', 2 ** -10, { keepBetter: true }), 2000, { seed: 1 });
    const down = -path[2000] * 1024;
    expect(Math.abs(down - 500)).toBeLessThan(4 * Math.sqrt(2000 * 0.1875));
  });
});

describe('what is kept', () => {
  it('are the iterates and their values, x₀ first', () => {
    const { path, values, end } = runOne(bowl, contender('sgd', 0.5), 3);
    expect(Array.from(path)).toEqual([1, 1, 0.5, 0.5, 0.25, 0.25, 0.125, 0.125]);
    expect(Array.from(values)).toEqual([1, 0.25, 0.0625, 0.015625]);
    expect(Array.from(end)).toEqual([0.125, 0.125]);
    expect(runProblem({ ...busy, path: undefined })[0].path).toBeNull();
  });

  it('is every so many of them, and the norms of gradients, where asked for', () => {
    const [course] = runProblem({
      ...busy,
      problem: bowl,
      contenders: [contender('sgd', 0.5)],
      workers: 1,
      steps: 5,
      every: 2,
      noise: undefined,
      attackers: undefined,
      norms: true,
    });
    expect(Array.from(course.values)).toEqual([1, 0.0625, 0.00390625]);
    expect(Array.from(course.norms?.one ?? [])).toEqual([2, 0.5, 0.125]);
    expect(course.norms?.two[1]).toBeCloseTo(0.25 * Math.SQRT2, 14);
    expect(Array.from(course.end)).toEqual([1 / 32, 1 / 32]);
  });

  it('is the mean length of the residuals: e = γΣg − ΣΔ', () => {
    const problem = fiftyOrMinusOne();
    const seen = new Float64Array(1);
    let gradients = 0;
    const { residual, path } = runOne(problem, contender('ef-sign', 0.01), 300);
    expect(residual?.[0]).toBe(0);
    for (let step = 0; step < 300; step++) {
      problem.sample(seen, { seed: 0, step, worker: 0, batch: 1 }, seen);
      gradients += seen[0];
      expect(residual?.[step + 1]).toBeCloseTo(Math.abs(0.01 * gradients + path[step + 1]), 9);
    }
    expect(runOne(problem, contender('signsgd', 0.01), 3).residual).toBeNull();
  });

  it('is told step by step as well', () => {
    const told = Array.from(steps(busy), ({ step, lanes }) => [step, ...lanes.map(({ value }) => value)]);
    const courses = runProblem(busy);
    expect(told).toEqual(Array.from({ length: 41 }, (_, k) => [k, ...courses.map(({ values }) => values[k])]));
  });
});

describe('bands', () => {
  it('are quantiles of f over the seeds from 0 on', () => {
    const { seed: _, ...run } = busy;
    const bands = runBands(run, 5, [0, 0.5, 1]);
    const seeds = [0, 1, 2, 3, 4].map((seed) => runProblem({ ...run, seed }));
    expect(bands).toHaveLength(4);
    bands.forEach(([low, middle, high], i) => {
      for (let k = 0; k <= 40; k++) {
        const sorted = seeds.map((courses) => courses[i].values[k]).sort((a, b) => a - b);
        expect([low[k], middle[k], high[k]]).toEqual([sorted[0], sorted[2], sorted[4]]);
      }
    });
    expect(runBands(run, 3)[0]).toHaveLength(3);
  });
});

it('refuses what makes no sense', () => {
  const refused: Partial<ProblemRun>[] = [
    { workers: 0 },
    { steps: 1.5 },
    { batch: 0 },
    { every: 0 },
    { start: [1, 2] },
    { attackers: { kind: 'flip', count: -1 } },
  ];
  for (const change of refused) expect(() => runProblem({ ...busy, ...change })).toThrow(RangeError);
  expect(() => runBands(busy, 0)).toThrow(RangeError);
  expect(() => runBands(busy, 2, [2])).toThrow(RangeError);
});
