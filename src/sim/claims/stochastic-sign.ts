import { drawKey, drawUniform, STREAM } from '../../optim/random';
import { norm2Squared } from '../../optim/vector';
import { mean } from '../measures/statistics';
import { atMost, type Claim, equals } from './claim';
import { compressed } from './compressed';
import { distanceSquared, gaussianVector, range } from './vectors';

const SAFARYAN = 'Stochastic sign descent, 1905.12938, Definition 2';
const DRAWS = 2000;

/** A fixed vector with a zero coordinate, ‖g‖₂ = 3. */
const g = Float64Array.of(2, -1, 0, 0.5, -Math.sqrt(3.75));
const size = 3;

const draws = (v: Float64Array, count = DRAWS) => range(count).map((step) => compressed('ssdm', v, { beta: 0 }, step));

/** A method's compressor alone, on g. */
const FIXED = [
  { label: 'QSGD, s = 1', method: 'qsgd', dials: { levels: 1 }, variance: 3 * (3.5 + Math.sqrt(3.75)) - 9, sd: 3.25 },
  { label: 'QSGD, s = 4', method: 'qsgd', dials: { levels: 4 }, variance: 0.511844, sd: 0.16 },
  { label: 'TernGrad', method: 'terngrad', dials: {}, variance: 2 * (3.5 + Math.sqrt(3.75)) - 9, sd: 1.085 },
  { label: 'random-k, k = 1', method: 'random-k', dials: { keep: 0.2 }, variance: 36, sd: 25.95 },
] as const;
const fixedDraws = ({ method, dials }: (typeof FIXED)[number]) =>
  range(DRAWS).map((step) => compressed(method, g, dials, step));

/** Mean of ‖C(v) − v‖²/‖v‖² over Gaussian vectors in d = 100, each compressed once; what is sent is worth `scale(v)` times itself. */
const lossOf = (method: string, scale: (v: Float64Array) => number = () => 1) =>
  mean(
    range(DRAWS).map((k) => {
      const v = gaussianVector(100, 17, k);
      const worth = scale(v);
      const sent = compressed(method, v, { zero: 'plus', beta: 0 }, k).map((x) => worth * x);
      return distanceSquared(sent, v) / norm2Squared(v);
    }),
  );

export const stochasticSignClaims: readonly Claim[] = [
  {
    id: 'stochastic-sign-unbiased',
    demo: 'D17',
    chapter: 8,
    sentence: 'Scaled back, the stochastic sign is right on average, coordinate by coordinate.',
    setting: 'g = (2, −1, 0, .5, −1.936), 2000 draws',
    source: SAFARYAN,
    expected: equals({ 'g₁': 2, 'g₂': -1, 'g₃': 0, 'g₄': 0.5, 'g₅': -Math.sqrt(3.75) }),
    why: '‖g‖(P(+) − P(−)) = ‖g‖ · gᵢ/‖g‖.',
    tolerance: [Math.sqrt(5), Math.sqrt(8), 3, Math.sqrt(8.75), Math.sqrt(5.25)].map(
      (sd) => (4 * sd) / Math.sqrt(DRAWS),
    ),
    toleranceWhy: '4 standard errors √(‖g‖² − gᵢ²)/√2000',
    measure: () => {
      const all = draws(g);
      return Array.from(g, (_, i) => size * mean(all.map((u) => u[i])));
    },
  },
  {
    id: 'stochastic-sign-variance',
    demo: 'D17',
    chapter: 8,
    sentence: 'The stochastic sign’s variance is the squared length of the vector, once for every coordinate but one.',
    setting: 'mean of ‖‖g‖ sign~(g) − g‖², g = (2, −1, 0, ½, −√3.75), so d = 5 and ‖g‖² = 9; 2000 draws',
    source: `${SAFARYAN}; derived`,
    expected: equals({ variance: 36 }),
    why: '‖sign~‖² = d always and the mean is g, so the variance is d‖g‖² − ‖g‖².',
    tolerance: (4 * 14.2) / Math.sqrt(DRAWS),
    toleranceWhy:
      '4 standard errors: ‖‖g‖s − g‖² = 54 − 6⟨s, g⟩ with Var⟨s, g⟩ = Σ gᵢ²(1 − gᵢ²/9), so it deviates by 14.2',
    measure: () => [
      mean(
        draws(g).map((u) =>
          distanceSquared(
            u.map((x) => size * x),
            g,
          ),
        ),
      ),
    ],
  },
  {
    id: 'stochastic-sign-zero-coin',
    demo: 'D17',
    chapter: 8,
    sentence: 'From the stochastic sign a coordinate that is zero gets a fair coin.',
    setting: 'share of +1 at the zero coordinate of g, 2000 draws',
    source: SAFARYAN,
    expected: equals({ share: 0.5 }),
    why: 'P(+) = ½ + ½·0.',
    tolerance: (4 * 0.5) / Math.sqrt(DRAWS),
    toleranceWhy: '4 standard errors ½/√2000',
    measure: () => [mean(draws(g).map((u) => Number(u[2] === 1)))],
  },
  {
    id: 'stochastic-sign-one-dimension',
    demo: 'D17',
    chapter: 8,
    sentence: 'In one dimension the stochastic sign is not stochastic at all: it is the sign.',
    setting: '2000 draws of u in (−1, 1)',
    source: 'Stochastic sign descent, 1905.12938v6, footnote 1 (erratum); derived',
    expected: equals({ 'wrong signs': 0 }),
    why: 'g/‖g‖ is ±1, so P(+) is 1 or 0.',
    tolerance: 0,
    toleranceWhy: 'a count',
    measure: () => {
      const key = drawKey(17, STREAM.oracle, 0, 0);
      const wrong = range(DRAWS).filter((step) => {
        const u = 2 * drawUniform(key, step) - 1;
        return compressed('ssdm', Float64Array.of(u), { beta: 0 }, step)[0] !== (u > 0 ? 1 : -1);
      });
      return [wrong.length];
    },
  },
  {
    id: 'stochastic-sign-share-right',
    demo: 'D17',
    chapter: 8,
    sentence: 'In many dimensions the stochastic sign is little better than a coin.',
    setting: 'share of right signs over 1000 Gaussian vectors, d = 50',
    source: `${SAFARYAN}; derived`,
    expected: equals({ share: 0.556702 }),
    why: '½ + ½ E|vᵢ|/‖v‖₂ = ½ + ½√(2/π)·Γ(25)/(√2 Γ(25.5)), since direction and length are independent.',
    tolerance: (4 * 0.4968) / Math.sqrt(50_000),
    toleranceWhy: '4 standard errors √(p(1 − p)/50 000)',
    measure: () => [
      mean(
        range(1000).map((k) => {
          const v = gaussianVector(50, 18, k);
          const u = compressed('ssdm', v, { beta: 0 }, k);
          return v.filter((x, i) => x * u[i] > 0).length / v.length;
        }),
      ),
    ],
  },
  {
    id: 'unbiased-compressors',
    demo: 'D17',
    chapter: 6,
    sentence: 'QSGD, TernGrad and random-k are right on average.',
    setting:
      'g = (2, −1, 0, ½, −√3.75), 2000 draws: largest distance of a coordinate’s mean from g, in standard errors √(variance/2000)',
    source: 'QSGD, 1610.02132; TernGrad, 1705.07878; random sparsification, 1710.09854',
    expected: atMost(Object.fromEntries(FIXED.map(({ label }) => [label, 4]))),
    why: 'Each rounds with the chances that make its mean the vector.',
    tolerance: 0,
    toleranceWhy: '4 standard errors; that of a coordinate is at most that of the whole vector',
    measure: () =>
      FIXED.map((entry) => {
        const all = fixedDraws(entry);
        const away = Array.from(g, (value, i) => Math.abs(mean(all.map((u) => u[i])) - value));
        return Math.max(...away) / Math.sqrt(entry.variance / DRAWS);
      }),
  },
  {
    id: 'variance-of-fixed-vector',
    demo: 'D17',
    chapter: 6,
    sentence: 'Being right on average is paid for with variance, by every compressor in its own way.',
    setting: 'g = (2, −1, 0, ½, −√3.75), 2000 draws: mean of ‖C(g) − g‖²',
    source: 'QSGD, 1610.02132; TernGrad, 1705.07878; random sparsification, 1710.09854; derived',
    expected: equals(Object.fromEntries(FIXED.map(({ label, variance }) => [label, variance]))),
    why: '‖g‖₁‖g‖₂ − ‖g‖²; Σ(‖g‖/4)²r(1 − r); max|gᵢ|·‖g‖₁ − ‖g‖²; (d/k − 1)‖g‖².',
    tolerance: FIXED.map(({ sd }) => (4 * sd) / Math.sqrt(DRAWS)),
    toleranceWhy: '4 standard errors; one draw deviates by 3.25, .16, 1.085 and 25.95',
    measure: () => FIXED.map((entry) => mean(fixedDraws(entry).map((u) => distanceSquared(u, g)))),
  },
  {
    id: 'variance-of-compressors',
    demo: 'D17',
    chapter: 6,
    sentence:
      'What four compressors cost on a Gaussian vector: the scaled sign loses least, and the stochastic sign most.',
    setting: 'mean of ‖C(v) − v‖²/‖v‖² over 2000 vectors, d = 100; QSGD with s = 1, the stochastic sign times ‖v‖',
    source: `QSGD, 1610.02132; TernGrad, 1705.07878; Error feedback fixes signSGD, 1901.09847; ${SAFARYAN}; derived`,
    expected: equals({ 'stochastic sign': 99, QSGD: 6.998817, TernGrad: 1.1993, 'scaled sign': 0.359746 }),
    why: 'Exact means: d − 1; E‖v‖₁/‖v‖₂ − 1; E max|vᵢ|·‖v‖₁/‖v‖₂² − 1 (400 000 draws in another program); 1 − E φ = 1 − (1 + 99·2/π)/100.',
    tolerance: [1.97, 2.05, 0.296, 0.034].map((sd) => (4 * sd) / Math.sqrt(DRAWS)),
    toleranceWhy:
      '4 standard errors; one draw deviates by 1.97 = 2√(1 − 3/102), since ‖s − v/‖v‖‖² = 101 − 2⟨s, v⟩/‖v‖, and by 2.05, .296 and .034',
    measure: () => [
      lossOf('ssdm', (v) => Math.sqrt(norm2Squared(v))),
      lossOf('qsgd'),
      lossOf('terngrad'),
      lossOf('scaled-sign'),
    ],
  },
];
