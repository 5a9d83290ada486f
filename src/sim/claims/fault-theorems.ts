import { norm1 } from '../../optim/vector';
import { mean } from '../measures/statistics';
import { faultTolerance, theorem1SmallBatch } from '../theory/fault';
import { mixedNorm } from '../theory/rho';
import { atMost, type Claim, printed } from './claim';
import { row } from './courses';
import { bowl, gradientMeans } from './gradient-means';
import { ones, signSetting } from './sign-setting';

const FAULT = 'signSGD with majority vote is fault tolerant, 1810.05291';

export const faultTheoremClaims: readonly Claim[] = [
  {
    id: 'liars-theorem-holds',
    demo: 'Fault tolerance',
    chapter: 9,
    sentence: 'With liars who flip, the vote keeps below a bound that grows as they come near half.',
    setting: 'f = ½‖x‖², d = 10, σᵢ = 1, M = 27, 6 flip, K = 100, batch K, 10 runs: mean of ‖g‖₁',
    source: `${FAULT}, Theorem 2`,
    expected: atMost({ 'mean ‖g‖₁': 2.107034 }),
    why: '(2/√K)(‖σ‖₁/((1 − 2α)√M) + √(‖L‖₁(f₀ − f*))) with α = 6/27.',
    tolerance: 0,
    toleranceWhy: 'an inequality with dozens of standard errors of room',
    measure: () => {
      const run = {
        problem: bowl(10),
        method: row('signsgd-vote'),
        stepSize: Math.sqrt(5 / (10 * 100)),
        workers: 27,
        steps: 100,
        seeds: 10,
        noise: { kind: 'gaussian', level: 0.1 },
        attackers: { kind: 'flip', count: 6 },
      } as const;
      return [mean(gradientMeans(run, norm1))];
    },
  },
  {
    id: 'fault-formulas',
    demo: 'Fault tolerance',
    chapter: 9,
    sentence: 'Each liar counts twice in the bound of the vote: the honest margin is what is left.',
    setting:
      'd = 10, L = σᵢ = 1, f₀ − f* = 5: M = 27, K = 100, with 6 and no liars; and the bound of single samples, K = 1000',
    source: `${FAULT}, Theorems 1 and 2`,
    ...printed({ '6 liars': '2.107034', 'no liars': '1.799114', 'single samples': '.670820' }),
    why: '.2(10/((15/27)√27) + √50), .2(10/√27 + √50), 3√(50/1000).',
    measure: () => [
      faultTolerance({ ...signSetting(10, 1, 1, 100), workers: 27, alpha: 6 / 27 }),
      faultTolerance({ ...signSetting(10, 1, 1, 100), workers: 27, alpha: 0 }),
      theorem1SmallBatch(signSetting(10, 1, 1, 1000)),
    ],
  },
  {
    id: 'small-batch-theorem-holds',
    demo: 'Fault tolerance',
    chapter: 4,
    sentence:
      'With unimodal symmetric noise even single samples are enough, if weak gradients are measured in another norm.',
    setting:
      'f = ½‖x‖², d = 10, batch 1, K = 1000, 5 runs: mean of Σ|gᵢ| where |gᵢ| > 2σᵢ/√3 and Σgᵢ²/σᵢ elsewhere; σᵢ = 1, 5',
    source: `${FAULT}, Theorem 1`,
    expected: atMost({ 'σᵢ = 1': 0.6708204, 'σᵢ = 5': 0.6708204, 'Laplace, σᵢ = 1': 0.6708204 }),
    why: '3√(‖L‖₁(f₀ − f*)/K) = 3√(50/1000).',
    tolerance: 0,
    toleranceWhy: 'an inequality with many standard errors of room',
    measure: () => {
      return (
        [
          ['gaussian', 1],
          ['gaussian', 5],
          ['laplace', 1],
        ] as const
      ).map(([kind, level]) => {
        const run = {
          problem: bowl(10),
          method: row('signsgd'),
          stepSize: Math.sqrt(5 / (10 * 1000)),
          steps: 1000,
          seeds: 5,
          noise: { kind, level },
        };
        return mean(gradientMeans(run, (g) => mixedNorm(g, ones(10, level))));
      });
    },
  },
];
