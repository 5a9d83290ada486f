import { residualBoundExpected, residualBoundPathwise } from '../theory/feedback';
import { atMost, between, type Claim, equals, printed } from './claim';
import { noiseSource, runResidual, sparseSource } from './residual-run';

const LEMMA = 'Error feedback fixes signSGD, 1901.09847, the residual lemma';
const CONSTANT = (_: number, out: Float64Array) => out.set([1, 0.1]);

const decaying = (step: number) => 0.1 / Math.sqrt(step + 1);
const growing = (step: number) => 0.001 * Math.sqrt(step + 1);

/** Deviations grow by this for 2000 steps instead of 5000. */
const SHORTER = Math.sqrt(2.5);

export const residualClaims: readonly Claim[] = [
  {
    id: 'debt-ledger',
    demo: 'D12',
    chapter: 6,
    sentence: 'Nothing is lost: what was sent and what is still owed add up to what was given, at every step.',
    setting:
      '500 steps in d = 100: Gaussian and tenth-sparse gradients at γ = .01, and Gaussian ones at γ = .1/√(t + 1)',
    source: 'Error feedback fixes signSGD, 1901.09847, Algorithm 1',
    expected: atMost({ 'largest |ΣΔ − (γΣg − e)|': 0 }),
    why: 'e ← p − Δ telescopes.',
    tolerance: 1e-12,
    toleranceWhy: 'rounding of sums of 500 terms up to .5',
    measure: () => [
      Math.max(
        runResidual(noiseSource('gaussian', 12), 100, 500, 0.01).ledgerError,
        runResidual(sparseSource(12), 100, 500, 0.01).ledgerError,
        runResidual(noiseSource('gaussian', 12), 100, 500, decaying).ledgerError,
      ),
    ],
  },
  {
    id: 'debt-bounded-pathwise',
    demo: 'D12',
    chapter: 6,
    sentence: 'The debt never exceeds its bound, at any step of any run.',
    setting:
      'largest ‖e‖² over (1 − δ)/(1 − √(1 − δ))²·max γ²‖g‖², δ = least φ(p) so far; Gaussian, Laplace, tenth-sparse in d = 100, γ = 1, .01, 1; ' +
      'Gaussian in d = 10 with γ = .01, .1/√(t + 1) and .001√(t + 1)',
    source: `${LEMMA}; pathwise, derived`,
    expected: atMost({
      Gaussian: 1,
      Laplace: 1,
      sparse: 1,
      'in ten dimensions': 1,
      'decaying γ': 1,
      'growing γ': 1,
    }),
    why: '‖e⁺‖ ≤ √(1 − δ)(‖e‖ + γ‖g‖) at every step, so with max γ‖g‖ so far in place of γ‖g‖ the fixed point is a bound.',
    tolerance: 1e-12,
    toleranceWhy: 'rounding, relative',
    measure: () => [
      runResidual(noiseSource('gaussian', 12), 100, 1000).overPathwise,
      runResidual(noiseSource('laplace', 12), 100, 1000, 0.01).overPathwise,
      runResidual(sparseSource(12), 100, 1000).overPathwise,
      ...[0.01, decaying, growing].map(
        (gamma) => runResidual(noiseSource('gaussian', 13), 10, 2000, gamma).overPathwise,
      ),
    ],
  },
  {
    id: 'debt-pathwise-below-lemma',
    demo: 'D12',
    chapter: 6,
    sentence:
      'For gradients of the same length the bound that holds in every run is below the lemma’s, which is stated for the mean.',
    setting:
      'largest ratio of the two, both with the longest gradient so far, over the steps of the Gaussian and the sparse run',
    source: LEMMA,
    expected: atMost({ Gaussian: 1, sparse: 1 }),
    why: '1 − √(1 − δ) ≥ δ/2.',
    tolerance: 1e-12,
    toleranceWhy: 'rounding, relative',
    measure: () => [
      runResidual(noiseSource('gaussian', 12), 100, 200).pathwiseOverLemma,
      runResidual(sparseSource(12), 100, 200).pathwiseOverLemma,
    ],
  },
  {
    id: 'debt-bound-formulas',
    demo: 'D12',
    chapter: 6,
    sentence: 'A compressor that keeps half of every vector never owes more than a few squared gradients.',
    setting: '‖e‖²/(γ‖g‖)² at δ = ½: at every step, and in the lemma',
    source: LEMMA,
    ...printed({ 'at every step': '5.828427', lemma: '8.000000' }),
    why: '½/(1 − √½)² = 3 + 2√2, and 4·½/¼.',
    measure: () => [residualBoundPathwise(0.5, 1, 1), residualBoundExpected(0.5, 1, 1)],
  },
  {
    id: 'debt-size',
    demo: 'D12',
    chapter: 6,
    sentence:
      'In practice the debt is about as large as one gradient, whatever the dimension; sparse gradients leave more.',
    setting: 'mean ‖e‖²/E‖g‖², γ = 1; 5000, 2000 and 500 steps in d = 10, 100, 1000; seed 14',
    source: `${LEMMA}; computed`,
    expected: equals({
      'Gaussian, d = 10': 0.492,
      'Gaussian, d = 100': 0.579,
      'Gaussian, d = 1000': 0.587,
      'Laplace, d = 100': 0.763,
      'tenth-sparse, d = 100': 1.69,
    }),
    why: 'Means over 20 seeds in another program.',
    tolerance: [0.006, 0.003 * SHORTER, 0.001 * Math.sqrt(10), 0.006 * SHORTER, 0.013 * SHORTER].map((sd) => 4 * sd),
    toleranceWhy:
      '4 standard deviations of one seed; over 20 seeds of 5000 steps they were .006, .003, .001, .006, .013, widened by √2.5 and √10 for fewer steps',
    measure: () => [
      runResidual(noiseSource('gaussian', 14), 10, 5000).mean / 10,
      runResidual(noiseSource('gaussian', 14), 100, 2000).mean / 100,
      runResidual(noiseSource('gaussian', 14), 1000, 500).mean / 1000,
      runResidual(noiseSource('laplace', 14), 100, 2000).mean / 100,
      runResidual(sparseSource(14), 100, 2000).mean / 100,
    ],
  },
  {
    id: 'debt-extremes',
    demo: 'D12',
    chapter: 6,
    sentence:
      'The peaks of the debt, and the thinnest vector it is compressed from, keep well away from the worst case.',
    setting: 'γ = 1, 5000 steps, seed 14: largest ‖e‖²/E‖g‖² and least φ(p)',
    source: `${LEMMA}; computed`,
    expected: between({
      'peak, d = 10': [2.0, 2.9],
      'least φ, d = 10': [0.24, 0.32],
      'peak, d = 100': [1.0, 1.3],
      'least φ, d = 100': [0.45, 0.52],
    }),
    why: 'Ranges over 20 seeds in another program.',
    tolerance: [0.23, 0.02, 0.08, 0.018],
    toleranceWhy: 'a quarter of the range: a 21st seed leaves the range of 20 one time in ten',
    measure: () => {
      const [few, many] = [10, 100].map((d) => runResidual(noiseSource('gaussian', 14), d, 5000));
      return [few.largest / 10, few.leastDensity, many.largest / 100, many.leastDensity];
    },
  },
  {
    id: 'debt-constant-gradient',
    demo: 'D12',
    chapter: 6,
    sentence:
      'A coordinate ten times smaller than its neighbour still gets its due: its debt grows until it tips a sign.',
    setting: 'constant gradient (1, .1), γ = 1: average sent over 200 steps',
    source: `${LEMMA}; computed`,
    ...printed({ first: '.99725', second: '.09725' }),
    why: 'The average is g − e/200, by the ledger.',
    measure: () => Array.from(runResidual(CONSTANT, 2, 200).sent, (sum) => sum / 200),
  },
  {
    id: 'debt-constant-peak',
    demo: 'D12',
    chapter: 6,
    sentence: 'Waiting for the sign to tip, the debt stays small.',
    setting: 'constant gradient (1, .1), γ = 1, 200 steps: largest ‖e‖²',
    source: `${LEMMA}; computed`,
    expected: atMost({ 'largest ‖e‖²': 0.605 }),
    why: 'The first step owes (.45, −.45) and the worst later one (.55, −.55), both of length √2 times their entry.',
    tolerance: 1e-9,
    toleranceWhy: 'rounding',
    measure: () => [runResidual(CONSTANT, 2, 200).largest],
  },
];
