import { norm1, norm2Squared } from '../../optim/vector';
import { mean } from '../measures/statistics';
import { ratios, sgdBound, theorem1, theorem2 } from '../theory/signsgd';
import { atMost, type Claim, equals, printed } from './claim';
import { row } from './courses';
import { bowl, gradientMeans, type Watched } from './gradient-means';
import { signSetting } from './sign-setting';

const PAPER = 'signSGD, 1802.04434';
/** The table of theorem 1: d, L, σ_i, K, repeats, measured in another program, deviation of one repeat, bound. */
const TABLE = [
  { d: 10, L: 1, sigma: 1, K: 100, seeds: 50, mean: 1.905, sd: 0.0141, bound: 3.739 },
  { d: 10, L: 1, sigma: 1, K: 1000, seeds: 8, mean: 0.608, sd: 0.0016, bound: 1.182 },
  { d: 100, L: 1, sigma: 1, K: 100, seeds: 8, mean: 50.9, sd: 0.02, bound: 70.5 },
  { d: 10, L: 10, sigma: 5, K: 100, seeds: 20, mean: 50.6, sd: 0.025, bound: 60.5 },
] as const;
const label = ({ d, L, sigma, K }: (typeof TABLE)[number]) => `d = ${d}, L = ${L}, σᵢ = ${sigma}, K = ${K}`;
const byRow = (pick: (entry: (typeof TABLE)[number]) => number) =>
  Object.fromEntries(TABLE.map((entry) => [label(entry), pick(entry)]));

/** Mean over steps and seeds of ‖g_k‖₁ under theorem 1's step size. */
const averageOne = (run: Omit<Watched, 'stepSize' | 'schedule'>) =>
  mean(gradientMeans({ ...run, stepSize: 1, schedule: 'theorem' }, norm1));

const measuredTable = () =>
  TABLE.map(({ d, L, sigma, K, seeds }) =>
    averageOne({
      problem: bowl(d, L),
      method: row('signsgd'),
      steps: K,
      seeds,
      noise: { kind: 'gaussian', level: sigma / Math.sqrt(K) },
    }),
  );

/** A vote on ten coordinates of noise 5 and batches of K. */
const vote = (kind: 'gaussian' | 'uniform' | 'laplace' | 'skewed', workers: number, steps: number, seeds: number) =>
  averageOne({
    problem: bowl(10),
    method: row('signsgd-vote'),
    workers,
    steps,
    seeds,
    noise: { kind, level: 5 / Math.sqrt(steps) },
  });
/** Mean ‖g‖₁ of a run that never leaves (1, …, 1) in ten dimensions, so a bound above it says nothing. */
const FROZEN = 'a run that never moved would score 10';

export const signsgdTheoremClaims: readonly Claim[] = [
  {
    id: 'theorem-one-holds',
    demo: 'signSGD, Theorem 1',
    chapter: 3,
    sentence: 'With batches as large as the number of steps, the mean gradient of signSGD stays below its bound.',
    setting: 'f = ½LΣx², x₀ = 1, Gaussian noise, batch K, δ = 1/√(‖L‖₁K): mean over runs and steps of ‖g‖₁',
    source: `${PAPER}, Theorem 1`,
    expected: atMost(byRow(({ bound }) => bound)),
    why: '(√‖L‖₁(f₀ − f* + ½) + 2‖σ‖₁)/√K, by hand.',
    tolerance: 0,
    toleranceWhy: 'an inequality with hundreds of standard errors of room',
    measure: measuredTable,
  },
  {
    id: 'theorem-one-measured',
    demo: 'signSGD, Theorem 1',
    chapter: 3,
    sentence: 'How large the mean gradient of signSGD really is does not depend on who programs it.',
    setting:
      'f = ½LΣx², x₀ = 1, Gaussian noise, batch K, δ = 1/√(‖L‖₁K): mean of ‖g‖₁ over steps and 50, 8, 8, 20 runs',
    source: `${PAPER}, Theorem 1; computed`,
    expected: equals(byRow(({ mean }) => mean)),
    why: 'Mean of 50 runs of another program.',
    tolerance: TABLE.map(({ sd, seeds, mean }) => 4 * sd * Math.sqrt(1 / seeds + 1 / 50) + (mean > 10 ? 0.05 : 5e-4)),
    toleranceWhy:
      '4 standard errors of the difference of the two means, and the printed digits; one run deviates by .014, .0016, .02, .025',
    measure: measuredTable,
  },
  {
    id: 'theorem-one-formula',
    demo: 'signSGD, Theorem 1',
    chapter: 3,
    sentence: 'The bounds of signSGD and of SGD are numbers, in two different norms.',
    setting: 'f = ½LΣx² from (1, …, 1), batch K; SGD at d = 10, L = 1, σᵢ = 1, K = 100',
    source: `${PAPER}, Theorem 1 and §3`,
    ...printed({ ...byRowText(), 'SGD, ‖g‖₂²': '.2000' }),
    why: 'By hand; SGD: (2L(f₀ − f*) + σ²)/K = (10 + 10)/100.',
    measure: () => [
      ...TABLE.map(({ d, L, sigma, K }) => theorem1(signSetting(d, L, sigma, K))),
      sgdBound(signSetting(10, 1, 1, 100)),
    ],
  },
  {
    id: 'sgd-rate-holds',
    demo: 'signSGD, Theorem 1',
    chapter: 3,
    sentence: 'SGD meets its own bound under the same budget of samples as signSGD.',
    setting: 'f = ½‖x‖², d = 10, σᵢ = 1, batch K = 100, γ = 1/L, 200 runs: mean of ‖g‖₂²',
    source: `${PAPER}, §3`,
    expected: atMost({ 'mean ‖g‖₂²': 0.2 }),
    why: '(2L(f₀ − f*) + σ²)/K; here (10 + 99·.1)/100 = .199 is expected.',
    tolerance: 4 * 0.00032,
    toleranceWhy:
      '4 standard errors: ‖g‖² is .01χ²₁₀, deviation .0447, so a run deviates by .0445/√100 and 200 runs by .00032',
    measure: () => [
      mean(
        Array.from(
          gradientMeans(
            {
              problem: bowl(10),
              method: row('sgd'),
              stepSize: 1,
              steps: 100,
              seeds: 200,
              noise: { kind: 'gaussian', level: 0.1 },
            },
            norm2Squared,
          ),
        ),
      ),
    ],
  },
  {
    id: 'two-rulers',
    demo: 'signSGD, Theorem 1',
    chapter: 3,
    sentence: 'Who should win is read off two ratios of densities.',
    setting: 'φ(L) = ½, φ(g) = ¼, φ(σ) = .1; and the three equal to ½',
    source: `${PAPER}, §3`,
    expected: equals({ 'R₁': 2.8284271, 'R₂': 0.4, 'R₁, equal': Math.SQRT2, 'R₂, equal': 1 }),
    why: 'R₁ = √φ(L)/φ(g), R₂ = φ(σ)/φ(g).',
    tolerance: 1e-7,
    toleranceWhy: 'rounding of the constants',
    measure: () => {
      const [some, equal] = [ratios(0.5, 0.25, 0.1), ratios(0.5, 0.5, 0.5)];
      return [some.R1, some.R2, equal.R1, equal.R2];
    },
  },
  {
    id: 'theorem-two-holds',
    demo: 'signSGD, Theorem 2',
    chapter: 4,
    sentence: 'With a vote of nine the noise counts a third: the run keeps below the smaller bound.',
    setting: 'f = ½‖x‖², d = 10, σᵢ = 5, K = 100, batch K a worker, M = 9, 10 runs: mean of ‖g‖₁',
    source: `${PAPER}, Theorem 2(b)`,
    expected: atMost({ Gaussian: 5.072586, uniform: 5.072586, Laplace: 5.072586 }),
    why: '(√‖L‖₁(f₀ − f* + ½) + (2/√M)‖σ‖₁)/√K = (17.3925 + 33.3333)/10, by hand.',
    tolerance: 0,
    toleranceWhy: `an inequality with dozens of standard errors of room; ${FROZEN}`,
    measure: () => (['gaussian', 'uniform', 'laplace'] as const).map((kind) => vote(kind, 9, 100, 10)),
  },
  {
    id: 'theorem-two-any-noise',
    demo: 'signSGD, Theorem 2',
    chapter: 4,
    sentence: 'Under skewed noise a vote is promised only the bound of one worker, and keeps it.',
    setting:
      'f = ½‖x‖², d = 10, σᵢ = 5, K = 1000, noise +3σ or −σ/3 at the level of a batch of K, M = 1 and 9, 3 runs: mean of ‖g‖₁',
    source: `${PAPER}, Theorem 2(a)`,
    expected: atMost({ 'M = 1': 3.712277, 'M = 9': 3.712277 }),
    why: 'Theorem 1’s bound: (17.3925 + 100)/√1000.',
    tolerance: 0,
    toleranceWhy: `an inequality with many standard errors of room; ${FROZEN}`,
    measure: () => [vote('skewed', 1, 1000, 3), vote('skewed', 9, 1000, 3)],
  },
  {
    id: 'theorem-two-formula',
    demo: 'signSGD, Theorem 2',
    chapter: 4,
    sentence: 'In the bound of a vote the noise is divided by the root of the number of workers.',
    setting: 'd = 10, σᵢ = 5, K = 100, M = 9 and 1',
    source: `${PAPER}, Theorem 2`,
    ...printed({ 'M = 9': '5.072586', 'M = 1': '11.739253' }),
    why: 'By hand.',
    measure: () => [9, 1].map((workers) => theorem2({ ...signSetting(10, 1, 5, 100), workers })),
  },
];

function byRowText(): Record<string, string> {
  return Object.fromEntries(TABLE.map((entry) => [label(entry), String(entry.bound)]));
}
