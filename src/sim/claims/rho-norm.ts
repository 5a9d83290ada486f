import { flipRate } from '../theory/flip';
import { voteBounds } from '../theory/jury';
import { l12Norm, rhoNorm, rhoWeight } from '../theory/rho';
import { atMost, type Claim, equals, printed } from './claim';
import { shareOfWrongVotes } from './simulated-vote';
import { gaussianVector, range } from './vectors';

const PAPER = 'Stochastic sign descent, 1905.12938, "parallel"';
const M_TABLE = [1, 2, 3, 4, 5, 10, 15, 16];
const weights = (rho: number, m: readonly number[]) => m.map((workers) => rhoWeight(rho, workers));
const table = (row: string, m: readonly number[]) =>
  printed(Object.fromEntries(row.split(' ').map((text, i) => [`M = ${m[i]}`, text] as const)));
const RHOS = range(49).map((k) => 0.51 + k / 100);
const LAWS = ['gaussian', 'uniform', 'laplace', 'student'] as const;

export const rhoNormClaims: readonly Claim[] = [
  {
    id: 'rho-weights-six-tenths',
    demo: 'D16',
    chapter: 8,
    sentence: 'The weight a coordinate gets in the ρ-norm, when one sign is right six times in ten.',
    setting: 'ρ = .6: 2 I(ρ; l, l) − 1, l = ⌊(M + 1)/2⌋',
    source: PAPER,
    ...table('.20000 .20000 .29600 .29600 .36512 .46686 .57379 .57379', M_TABLE),
    why: '1 − 2 P(Bin(2l − 1, 1 − ρ) ≥ l).',
    measure: () => weights(0.6, M_TABLE),
  },
  {
    id: 'rho-weights-more',
    demo: 'D16',
    chapter: 8,
    sentence: 'The surer one sign is, the sooner more workers stop to help.',
    setting: 'ρ = .75 and .9, M = 1, 3, 5, 10, 15',
    source: PAPER,
    ...printed(
      Object.fromEntries(
        ['.75', '.9'].flatMap((rho, row) =>
          ['.50000 .68750 .79297 .90215 .96540', '.80000 .94400 .98288 .99822 .99993'][row]
            .split(' ')
            .map((text, i) => [`ρ = ${rho}, M = ${[1, 3, 5, 10, 15][i]}`, text] as const),
        ),
      ),
    ),
    why: 'The same law.',
    measure: () => [0.75, 0.9].flatMap((rho) => weights(rho, [1, 3, 5, 10, 15])),
  },
  {
    id: 'rho-even-is-odd',
    demo: 'D16',
    chapter: 8,
    sentence: 'An even number of nodes weighs as much as one fewer: seen in real votes with ties that move nothing.',
    setting: 'Gaussian noise, S = .5 (ρ = .691462): mean of the vote over 20 000 coordinates, seed 16; tie = 0',
    source: PAPER,
    expected: equals({ 'M = 3': 0.546313, 'M = 4': 0.546313, 'M = 1': 0.382925, 'M = 2': 0.382925 }),
    why: '2ρ − 1, and 1 − 2(3q² − 2q³) with q = 1 − ρ = .308538.',
    tolerance: 4 * 2 * Math.sqrt(0.25 / 20_000),
    toleranceWhy: '4 standard errors, a vote’s deviation being at most 1',
    measure: () =>
      [3, 4, 1, 2].map(
        (workers) =>
          1 -
          2 *
            shareOfWrongVotes({
              noise: 'gaussian',
              signalToNoise: 0.5,
              workers,
              dimension: 4000,
              steps: 5,
              seed: 16,
              dials: { tie: 'zero' },
            }),
      ),
  },
  {
    id: 'rho-bounds-in-order',
    demo: 'D16',
    chapter: 8,
    sentence: 'The weight lies above a sharper bound, and that above the exponential one of the paper.',
    setting: 'ρ = .51 … .99, M = 1 … 101: largest excess of a bound',
    source: `${PAPER}; the sharper bound derived`,
    expected: atMost({ 'sharper − weight': 0, 'exponential − sharper': 0 }),
    why: 'P(vote of 2l wrong) ≤ ½(4ρ(1 − ρ))^l, and 4ρ(1 − ρ) = 1 − (2ρ − 1)² ≤ e^(−(2ρ−1)²).',
    tolerance: 1e-12,
    toleranceWhy: 'rounding',
    measure: () => {
      const excess = RHOS.flatMap((rho) =>
        range(101).map((m) => {
          const { sharper, exponential } = voteBounds(rho, m + 1);
          return [sharper - rhoWeight(rho, m + 1), exponential - sharper] as const;
        }),
      );
      return [Math.max(...excess.map(([a]) => a)), Math.max(...excess.map(([, b]) => b))];
    },
  },
  {
    id: 'rho-norm-above-mixed',
    demo: 'D16',
    chapter: 8,
    sentence:
      'For unimodal symmetric noise the ρ-norm is never below the norm that is ℓ₁ far out and squared ℓ₂ near zero.',
    setting:
      '100 Gaussian vectors in d = 10, scaled by .01 … 100, σ = 1; four laws: largest ratio of the lemma’s sum Σgᵢ²/(|gᵢ| + √3σ) to the ρ-norm',
    source: 'Stochastic sign descent, 1905.12938, Lemma 1',
    expected: atMost({ Gaussian: 1, uniform: 1, Laplace: 1, 'Student t₃': 1 }),
    why: 'ρ ≥ ½ + ½|g|/(|g| + √3σ).',
    tolerance: 1e-12,
    toleranceWhy: 'rounding',
    measure: () =>
      LAWS.map((law) =>
        Math.max(
          ...range(100).map((k) => {
            const g = gaussianVector(10, 16, k).map((x) => x * 10 ** ((k % 5) - 2));
            const rho = Array.from(g, (x) => 1 - flipRate(law, Math.abs(x)));
            return l12Norm(g, new Float64Array(10).fill(1)) / rhoNorm(g, rho);
          }),
        ),
      ),
  },
];
