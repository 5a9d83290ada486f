import { mean } from '../measures/statistics';
import { tugOfWar } from '../problems/tug-of-war';
import { averagedSignsFixedPoint, noisyMedianFixedPoint, noisyVoteFixedPoint } from '../theory/fixed-point';
import { atMost, type Claim, equals, printed } from './claim';
import { courseOf, extremes, iteratesOf, row, type Setting } from './courses';

const CHEN = 'Noisy signSGD, 1906.01736, Figure 1';
const A = [1, 2, 10];
const BS = [0.5, 1, 2, 3, 5, 10, 20, 50];
const war = tugOfWar({ minima: A });
const run = (setting: Partial<Setting> & Pick<Setting, 'method'>) =>
  courseOf(war, { stepSize: 0.01, steps: 5000, workers: 3, ...setting });
const table = (bs: readonly number[], text: string) =>
  printed(Object.fromEntries(text.split(' ').map((value, i) => [`b = ${bs[i]}`, value] as const)));

/** Largest |x − 2| over the last 1000 of 5000 steps, in units of γ. */
function offMedian(setting: Partial<Setting> & Pick<Setting, 'method'>): number {
  const xs = iteratesOf(run({ path: true, ...setting })).map(([x]) => x);
  const [low, high] = extremes(xs, 4000);
  return Math.max(2 - low, high - 2) / 0.01;
}

/** Mean x over the last three quarters of 20 000 steps of the noisy vote. */
function walked(dither: number, seed: number): number {
  const course = run({ method: row('noisy-signsgd'), steps: 20_000, start: [3], seed, path: true, dials: { dither } });
  return mean(Array.from(course.path?.subarray(5000) ?? []));
}

export const tugOfWarClaims: readonly Claim[] = [
  {
    id: 'tug-mean',
    demo: 'D9',
    chapter: 8,
    sentence: 'Three nodes pull at one number: gradient descent settles at the mean of what they want.',
    setting: 'a = (1, 2, 10), γ = .01, 5000 steps',
    source: CHEN,
    expected: equals({ x: 13 / 3 }),
    why: '(1 + 2 + 10)/3.',
    tolerance: 1e-9,
    toleranceWhy: 'rounding; (1 − γ)⁵⁰⁰⁰ is below 1e-21',
    measure: () => [run({ method: row('sgd') }).end[0]],
  },
  {
    id: 'tug-median',
    demo: 'D9',
    chapter: 8,
    sentence:
      'A vote, a median and the stochastic sign settle at the median of what three nodes want, not at the mean.',
    setting: 'a = (1, 2, 10), γ = .01: largest |x − 2|/γ over the last 1000 of 5000 steps; momentum β = 0 … .9',
    source: `${CHEN}; Stochastic sign descent, 1905.12938v6, footnote 1 (erratum)`,
    expected: atMost({
      'signSGD, vote': 1.1,
      median: 1.1,
      'SSDM, β = 0': 1.1,
      'SSDM, β = .5': 1.1,
      'SSDM, β = .9': 1.1,
    }),
    why: 'Two of three signs agree on the median’s side; in one dimension sign~ is the sign.',
    tolerance: 1e-9,
    toleranceWhy: 'rounding',
    measure: () => [
      offMedian({ method: row('signsgd-vote') }),
      offMedian({ method: row('median-sgd') }),
      ...[0, 0.5, 0.9].map((beta) => offMedian({ method: row('ssdm'), dials: { beta } })),
    ],
  },
  {
    id: 'tug-median-heavy-momentum',
    demo: 'D9',
    chapter: 8,
    sentence: 'More momentum only widens the circle of the stochastic sign around the median.',
    setting: 'SSDM, β = .99, γ = .01: largest |x − 2|/γ over the last 1000 of 5000 steps',
    source: 'Stochastic sign descent, 1905.12938v6; computed',
    expected: atMost({ 'SSDM, β = .99': 2.2 }),
    why: 'The sign of the mean of a hundred gradients turns later.',
    tolerance: 1e-9,
    toleranceWhy: 'rounding',
    measure: () => [offMedian({ method: row('ssdm'), dials: { beta: 0.99 } })],
  },
  {
    id: 'tug-gradient-at-median',
    demo: 'D9',
    chapter: 8,
    sentence: 'At the median of the nodes’ minima the mean gradient is far from zero.',
    setting: 'a = (1, 2, 10), x = 2',
    source: CHEN,
    expected: equals({ gradient: -7 / 3 }),
    why: '(1 + 0 − 8)/3.',
    tolerance: 1e-12,
    toleranceWhy: 'rounding',
    measure: () => {
      const out = new Float64Array(1);
      war.gradient(Float64Array.of(2), out);
      return Array.from(out);
    },
  },
  {
    id: 'tug-noisy-vote',
    demo: 'D9',
    chapter: 8,
    sentence: 'More noise, less error: the vote of noisy signs moves from the median to the mean as the noise grows.',
    setting: 'a = (1, 2, 10): where P(vote = +) = ½ under noise b·N(0, 1)',
    source: `${CHEN}; solved`,
    ...table(BS, '2.0137 2.1725 2.6540 3.1485 3.7667 4.1732 4.2920 4.3267'),
    why: 'Three chances Φ((x − aₙ)/b), put into the law of a vote of three; solved by another program.',
    measure: () => BS.map((b) => noisyVoteFixedPoint(A, b)),
  },
  {
    id: 'tug-averaged-signs',
    demo: 'D9',
    chapter: 8,
    sentence: 'Averaging the noisy signs instead of voting comes nearer for the same noise.',
    setting: 'a = (1, 2, 10): where Σ(2Φ((x − aₙ)/b) − 1) = 0',
    source: `${CHEN}; solved`,
    ...table([1, 5, 10, 20], '2.2622 4.0210 4.2585 4.3149'),
    why: 'Solved by another program.',
    measure: () => [1, 5, 10, 20].map((b) => averagedSignsFixedPoint(A, b)),
  },
  {
    id: 'tug-noisy-median',
    demo: 'D9',
    chapter: 8,
    sentence: 'More noise also moves the median of noisy gradients to the mean.',
    setting: 'a = (1, 2, 10): x = E median(aₙ + bξₙ)',
    source: CHEN,
    ...table([1, 5, 10, 20], '2.19964 3.75209 4.16166 4.28846'),
    why: 'The integral of the median’s distribution function, by another program; the figure’s single run gives 2.20, 3.81, 4.27, 4.45.',
    measure: () => [1, 5, 10, 20].map((b) => noisyMedianFixedPoint(A, b)),
  },
  {
    id: 'tug-noisy-vote-walked',
    demo: 'D9',
    chapter: 8,
    sentence: 'Walked with real ballots, the noisy vote comes to rest at its fixed point.',
    setting: 'γ = .01, mean x over the last 15 000 of 20 000 steps, seeds 9 and 10',
    source: CHEN,
    expected: equals({ 'b = 1': 2.1725, 'b = 5': 3.7667 }),
    why: 'The fixed points above.',
    tolerance: [4 * 0.009, 4 * 0.038],
    toleranceWhy:
      '4 standard errors sd·√(2τ/15 000): sd .073 and .152, τ 110 and 460 steps (those of γ = .001 are √10 smaller and 10 times longer)',
    measure: () => [walked(1, 9), walked(5, 10)],
  },
  {
    id: 'tug-feedback',
    demo: 'D9',
    chapter: 8,
    sentence: 'Error feedback and its successor find the mean of the minima, whatever the nodes want.',
    setting: 'a = (1, 2, 10), γ = .01, scaled sign, 5000 steps',
    source: 'Error feedback fixes signSGD, 1901.09847; EF21, 2106.05203',
    expected: equals({ 'EF-signSGD': 13 / 3, 'EF21, scaled sign': 13 / 3 }),
    why: 'In one dimension the scaled sign sends everything.',
    tolerance: 1e-9,
    toleranceWhy: 'rounding',
    measure: () =>
      [row('ef-signsgd'), row('ef21', { compressor: 'scaled-sign' })].map((method) => run({ method }).end[0]),
  },
  {
    id: 'tug-unscaled-feedback',
    demo: 'D9',
    chapter: 8,
    sentence: 'Feedback without the scale stays at the median: the outer nodes can never pay what they owe.',
    setting: 'a = (1, 2, 10), Δ = γ sign(p), γ = .01, 5000 steps: x',
    source: 'Error feedback fixes signSGD, 1901.09847; derived',
    expected: equals({ x: 2 }),
    why: 'A node can send at most γ a step; those at distance 1 and 8 owe more, so they pull with equal force.',
    tolerance: 0.02,
    toleranceWhy: 'within two steps of γ',
    measure: () => [run({ method: row('ef-sign') }).end[0]],
  },
];
