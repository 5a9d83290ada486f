import { norm2Squared } from '../../optim/vector';
import { mean } from '../measures/statistics';
import { drawNoise } from '../noise';
import { steps } from '../problems/run-problem';
import { flipRate } from '../theory/flip';
import { rhoNorm } from '../theory/rho';
import { constantStepRate, singleNodeRate, ssdmRate, ssdmSchedule } from '../theory/stochastic';
import { atMost, type Claim, equals, printed } from './claim';
import { courseOf, row } from './courses';
import { bowl, gradientMeans, type Watched } from './gradient-means';
import { range } from './vectors';

const SSD = 'Stochastic sign descent, 1905.12938';
const ones = range(10).map(() => 1);

/** ‖g‖_{ρ_M} under Gaussian noise of deviation σ. */
const rhoOf = (sigma: number, workers: number) => (g: Float64Array) =>
  rhoNorm(
    g,
    Array.from(g, (x) => 1 - flipRate('gaussian', Math.abs(x) / sigma)),
    workers,
  );
const signed = (sigma: number, workers: number, parts: Partial<Watched>): Watched => ({
  problem: bowl(10),
  method: row(workers > 1 ? 'signsgd-vote' : 'signsgd'),
  stepSize: 0.5,
  workers,
  steps: 1000,
  seeds: 3,
  noise: { kind: 'gaussian', level: sigma },
  ...parts,
});
const least = (sigma: number, workers: number) =>
  Math.min(...gradientMeans(signed(sigma, workers, { schedule: 'inverse-root' }), rhoOf(sigma, workers)));

/** Mean ‖g‖₂ of a run of SSDM on the bowl, total variance σ², with the momentum started at the first gradient. */
function ssdmAverage(sigma: number, seed: number): number {
  const K = 10_000;
  const { beta, gamma } = ssdmSchedule(K);
  const noise = { kind: 'gaussian', level: sigma / Math.sqrt(10) } as const;
  const contenders = [{ method: row('ssdm'), stepSize: gamma, dials: { beta } }];
  const first = new Float64Array(10);
  drawNoise(noise.kind, noise.level, seed, 0, 0, first);
  for (let i = 0; i < 10; i++) first[i] += 1;
  let sum = 0;
  for (const { step, lanes } of steps({ problem: bowl(10), contenders, workers: 1, steps: K, seed, noise })) {
    const [{ exchange, x }] = lanes;
    if (step === 0) exchange.load({ momentum: first, residual: null, server: [], rounds: 0 });
    if (step < K) sum += Math.sqrt(norm2Squared(x)) / K;
  }
  return sum;
}

export const rateClaims: readonly Claim[] = [
  {
    id: 'rho-rate-holds',
    demo: 'Stochastic sign descent',
    chapter: 8,
    sentence:
      'In the ρ-norm single samples are enough: the best gradient so far keeps below the rate, for one node and for nine.',
    setting:
      'f = ½‖x‖², d = 10, batch 1, γ = .5/√(k + 1), K = 1000, 3 runs: least mean ρ-norm of the gradient; σᵢ = 1 and 5, M = 1 and 9',
    source: `${SSD}, single node and "parallel"`,
    expected: atMost({ 'σᵢ = 1': 1.020448, 'σᵢ = 5': 1.020448, 'σᵢ = 5, M = 9': 1.020448 }),
    why: 'K^(−½)[(f₀ − f*)/γ₀ + γ₀dL̄] + (γ₀dL̄/2) log K/√K = (10 + 5 + 17.2694)/31.6228.',
    tolerance: 0,
    toleranceWhy: 'an inequality with much room',
    measure: () => [least(1, 1), least(5, 1), least(5, 9)],
  },
  {
    id: 'rho-rate-constant-holds',
    demo: 'Stochastic sign descent',
    chapter: 8,
    sentence: 'With a constant step the mean gradient in the ρ-norm keeps below a rate with a floor.',
    setting: 'f = ½‖x‖², d = 10, batch 1, γ = .01, K = 1000, 3 runs: mean ρ-norm of the gradient; σᵢ = 1 and 5',
    source: `${SSD}, single node`,
    expected: atMost({ 'σᵢ = 1': 0.55, 'σᵢ = 5': 0.55 }),
    why: '5/(.01·1000) + 10·.01/2.',
    tolerance: 0,
    toleranceWhy: 'an inequality; f at the end, left out of the bound, is worth many standard errors',
    measure: () => [1, 5].map((sigma) => mean(gradientMeans(signed(sigma, 1, { stepSize: 0.01 }), rhoOf(sigma, 1)))),
  },
  {
    id: 'rate-formulas',
    demo: 'Stochastic sign descent',
    chapter: 8,
    sentence: 'The rates of stochastic sign descent are numbers that no run needs to be tuned for.',
    setting:
      'f₀ − f* = 5, L = 1, d = 10: decaying γ₀ = .5 and constant γ = .01 at K = 1000; SSDM at K = 10⁴, total σ = 1 and 5',
    source: `${SSD}; SSDM: constants derived`,
    ...printed({ decaying: '1.020448', constant: '.550000', 'SSDM, σ = 1': '1.357456', 'SSDM, σ = 5': '2.237456' }),
    why: 'By hand: (10 + 5 + 2.5 log 1000)/√1000; .5 + .05; (5 + 2.2σ + 2√10 + .05)/10.',
    measure: () => [
      singleNodeRate({ f0: 5, fStar: 0, L: ones, K: 1000, gamma0: 0.5 }),
      constantStepRate({ f0: 5, fStar: 0, L: ones, K: 1000, gamma: 0.01 }),
      ...[1, 5].map((sigma) => ssdmRate({ f0: 5, fStar: 0, L: 1, sigma, dimension: 10, K: 10_000 })),
    ],
  },
  {
    id: 'keep-better-never-rises',
    demo: 'Stochastic sign descent',
    chapter: 8,
    sentence: 'Keeping the better of two points makes the descent monotone.',
    setting: 'f = ½‖x‖², d = 10, σᵢ = 5, γ = .1, 2000 steps: steps on which f rises, with and without',
    source: `${SSD}, Option 2`,
    expected: equals({ 'with: rises': 0, 'without: any rise': 1 }),
    why: 'Every iterate is one of two points, the other being the iterate before.',
    tolerance: 0,
    toleranceWhy: 'counts',
    measure: () => {
      const noise = { kind: 'gaussian', level: 5 } as const;
      const rises = [true, false].map((keepBetter) => {
        const setting = { method: row('signsgd'), stepSize: 0.1, steps: 2000, noise, keepBetter };
        return courseOf(bowl(10), setting).values.filter((value, k, all) => k > 0 && value > all[k - 1]).length;
      });
      return [rises[0], Math.min(1, rises[1])];
    },
  },
  {
    id: 'ssdm-rate-holds',
    demo: 'Stochastic sign descent',
    chapter: 8,
    sentence: 'On homogeneous data the stochastic sign with momentum keeps below its rate.',
    setting: 'f = ½‖x‖², x₀ = 1, d = 10, K = 10⁴, β = 1 − 1/√K, γ = K^(−¾), one run: mean ‖∇f‖₂; total σ = 1 and 5',
    source: `${SSD}v6; constants derived`,
    expected: atMost({ 'σ = 1': 1.3574555, 'σ = 5': 2.2374555 }),
    why: 'K^(−¼)[5 + 2σ(1 + K^(−¼)) + 2√10 + 5/√K].',
    tolerance: 0,
    toleranceWhy: 'an inequality with dozens of deviations of a run of room',
    measure: () => [ssdmAverage(1, 17), ssdmAverage(5, 17)],
  },
  {
    id: 'ssdm-measured',
    demo: 'Stochastic sign descent',
    chapter: 8,
    sentence: 'The mean gradient of the stochastic sign with momentum stays far below what its rate allows.',
    setting: 'f = ½‖x‖², x₀ = 1, d = 10, K = 10⁴, β = 1 − 1/√K, γ = K^(−¾), one run: mean ‖∇f‖₂; total σ = 1 and 5',
    source: `${SSD}v6; computed`,
    expected: equals({ 'σ = 1': 0.56, 'σ = 5': 0.65 }),
    why: 'From another program.',
    tolerance: [4 * 0.0132 + 0.005, 4 * 0.0118 + 0.005],
    toleranceWhy: '4 standard deviations of one run, and the printed digits',
    measure: () => [ssdmAverage(1, 17), ssdmAverage(5, 17)],
  },
];
