import { runTape, type Tape } from '../../optim/tape';
import { atLeast, atMost, type Claim, equals } from './claim';
import { gaussianVector, range } from './vectors';

const D = 20;
const STEPS = 200;
const GAMMA = 0.01;

/** gradients[step][worker], independent normals. */
const gradients = (workers: number, seed: number) =>
  range(STEPS).map((step) => range(workers).map((worker) => gaussianVector(D, seed, step * workers + worker)));
const start = range(D).map(() => 0);

function run(method: string, workers: number, dials: Partial<Tape> = {}): number[][] {
  return runTape({ method, start, stepSize: GAMMA, gradients: gradients(workers, 18), zero: 'plus', ...dials })
    .iterates;
}

function largestGap(a: readonly number[][], b: readonly number[][]): number {
  return Math.max(...a.flatMap((x, k) => x.map((value, i) => Math.abs(value - b[k][i]))));
}

export const adamClaims: readonly Claim[] = [
  {
    id: 'adam-first-step',
    demo: 'D18',
    chapter: 2,
    sentence: 'Adam’s first step is the sign step, whatever its two memories.',
    setting: 'γ = .01, ε = 0, d = 20; (β₁, β₂) = (0, 0), (.9, .999), (.5, .9), (.99, .5)',
    source: 'Adam, 1412.6980, Algorithm 1; signSGD, 1802.04434, §2; derived',
    expected: atMost({ 'largest |x₁ + γ sign(g)|': 0 }),
    why: 'With bias correction both moments are those of one gradient: g/√g² = sign(g).',
    tolerance: 1e-15,
    toleranceWhy: 'rounding of numbers near .01',
    measure: () => {
      const [[g]] = gradients(1, 18);
      const pairs = [
        [0, 0],
        [0.9, 0.999],
        [0.5, 0.9],
        [0.99, 0.5],
      ];
      const gaps = pairs.flatMap(([beta1, beta2]) => {
        const [, first] = run('adam', 1, { beta1, beta2, epsilon: 0 });
        return first.map((x, i) => Math.abs(x + (g[i] > 0 ? GAMMA : -GAMMA)));
      });
      return [Math.max(...gaps)];
    },
  },
  {
    id: 'adam-without-memory',
    demo: 'D18',
    chapter: 2,
    sentence: 'With its memories switched off, Adam’s whole path is that of signSGD.',
    setting: 'β₁ = β₂ = 0, ε = 0; 200 steps of .01, d = 20, Gaussian gradients',
    source: 'signSGD, 1802.04434, §2',
    expected: atMost({ 'largest distance of a coordinate': 0 }),
    why: 'g/√g² = sign(g) in every step.',
    tolerance: 1e-13,
    toleranceWhy: 'rounding of 200 steps',
    measure: () => [largestGap(run('adam', 1, { beta1: 0, beta2: 0, epsilon: 0 }), run('signsgd', 1))],
  },
  {
    id: 'adam-with-memory-differs',
    demo: 'D18',
    chapter: 2,
    sentence: 'With its memories on, Adam takes shorter steps than signSGD where the noise rules.',
    setting: 'β₁ = .9, β₂ = .999; share of the last 100 steps that are shorter than γ; pure noise, d = 20',
    source: 'Dissecting Adam, 1705.07774; derived',
    expected: atLeast({ share: 0.99 }),
    why: 'On pure noise a step is γ·m/√v with m of variance (1 − β₁)/(1 + β₁) = 1/19, so it is beyond γ only past 4.4 deviations.',
    tolerance: 0,
    toleranceWhy: 'an inequality with room: the chance of a longer step is 1e-5',
    measure: () => {
      const path = run('adam', 1).slice(-101);
      const steps = path.slice(1).flatMap((x, k) => x.map((value, i) => Math.abs(value - path[k][i])));
      return [steps.filter((step) => step < GAMMA).length / steps.length];
    },
  },
  {
    id: 'lion-is-signum',
    demo: 'D18',
    chapter: 2,
    sentence: 'Lion with two equal memories is Signum.',
    setting: 'β₁ = β₂ = .9; 3 workers, vote, 200 steps, d = 20',
    source: 'Lion, 2302.06675; derived',
    expected: equals({ 'largest distance of a coordinate': 0 }),
    why: 'What Lion sends of, β₁m + (1 − β₁)g, is then the m it keeps.',
    tolerance: 0,
    toleranceWhy: 'the same numbers, bit for bit',
    measure: () => [largestGap(run('lion', 3, { beta: 0.9, betaLion: 0.9 }), run('signum-vote', 3, { beta: 0.9 }))],
  },
  {
    id: 'signum-without-momentum',
    demo: 'D18',
    chapter: 2,
    sentence: 'Signum without momentum is signSGD.',
    setting: 'β = 0; 3 workers, vote, 200 steps, d = 20',
    source: 'signSGD with majority vote is fault tolerant, 1810.05291, Algorithm 1',
    expected: equals({ 'largest distance of a coordinate': 0 }),
    why: 'm = g.',
    tolerance: 0,
    toleranceWhy: 'the same numbers, bit for bit',
    measure: () => [largestGap(run('signum-vote', 3, { beta: 0 }), run('signsgd-vote', 3))],
  },
  {
    id: 'rprop-steps',
    demo: 'D18',
    chapter: 2,
    sentence: 'Rprop, the oldest sign method, lengthens a step while the sign stays and halves it when it turns.',
    setting: 'γ = .01; gradients +, +, +, −, −: the steps made, in units of γ',
    source: 'Riedmiller and Braun 1993, as PyTorch has it (factors 1.2 and ½)',
    expected: equals({ first: 1, second: 1.2, third: 1.44, 'at the turn': 0, 'after it': -0.72 }),
    why: '1.2·1.2 = 1.44; at the turn 1.44·½ is kept and no step made; after it the sign is new, so .72 goes the other way.',
    tolerance: 1e-12,
    toleranceWhy: 'rounding',
    measure: () => {
      const tape = [3, 1, 2, -1, -5].map((g) => [[g]]);
      const { iterates } = runTape({ method: 'rprop', start: [0], stepSize: GAMMA, gradients: tape });
      return iterates.slice(1).map(([x], k) => (iterates[k][0] - x) / GAMMA);
    },
  },
];
