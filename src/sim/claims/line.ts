import { line } from '../problems/line';
import { lineEscape } from '../theory/counterexamples';
import { atMost, type Claim, equals, printed } from './claim';
import { courseOf, extremes, lateMean, row, type Setting, sumsOf } from './courses';

const LINE = 'Error feedback fixes signSGD, 1901.09847, counterexample 2';
const half = line({ epsilon: 0.5, zero: 'plus' });
const tenth = line({ epsilon: 0.1, zero: 'plus' });
const halfZero = line({ epsilon: 0.5, zero: 'zero' });
const signed = { method: row('signsgd'), dials: { zero: 'plus' } } as const;
const feedback = { method: row('ef-signsgd'), dials: { zero: 'plus' } } as const;

/** Largest |x₁ + x₂ − 2| on the way, and the least f. */
function stuck(problem: typeof half, setting: Setting): number[] {
  const course = courseOf(problem, { path: true, ...setting });
  const [low, high] = extremes(sumsOf(course));
  return [Math.max(2 - low, high - 2), extremes(course.values)[0]];
}

/** The first step whose f is below .1. */
const firstBelow = (problem: typeof half, stepSize: number) =>
  courseOf(problem, { ...feedback, stepSize, steps: 400 }).values.findIndex((value) => value < 0.1);

/** Whether Signum leaves the line within 2000 steps. */
function escapes(epsilon: number, beta: number): number {
  const problem = line({ epsilon, zero: 'plus' });
  const [away] = stuck(problem, { method: row('signum'), stepSize: 0.01, steps: 2000, dials: { beta, zero: 'plus' } });
  return Number(away > 0.005);
}

export const lineClaims: readonly Claim[] = [
  {
    id: 'line-stuck',
    demo: 'D6',
    chapter: 5,
    sentence: 'Without any noise, signSGD stays on a line for ever and never gets below where it started.',
    setting:
      'ε = .5 and .1 from (1, 1), γ = .01 (20 000 steps) and .1/√(t + 1) (5000); sign(0) = ±1 in the subgradient',
    source: LINE,
    expected: equals({
      'largest |x₁ + x₂ − 2|': 0,
      'least f, ε = .5': 1,
      'largest |x₁ + x₂ − 2|, ε = .1': 0,
      'least f, ε = .1': 0.2,
      'largest |x₁ + x₂ − 2|, decaying': 0,
      'least f, decaying': 1,
    }),
    why: 'ε < 1, so the signs are ±(1, −1): x₁ + x₂ = 2 and f ≥ 2ε.',
    tolerance: 1e-9,
    toleranceWhy: 'rounding of 20 000 steps',
    measure: () => [
      ...stuck(half, { ...signed, stepSize: 0.01, steps: 20_000 }),
      ...stuck(tenth, { ...signed, stepSize: 0.01, steps: 5000 }),
      ...stuck(half, { ...signed, stepSize: 0.1, schedule: 'inverse-root', steps: 5000 }),
    ],
  },
  {
    id: 'line-two-cycle',
    demo: 'D6',
    chapter: 5,
    sentence: 'On its line signSGD steps off and back, off and back.',
    setting: 'ε = .5, γ = .1: f after 100 and 101 steps',
    source: LINE,
    expected: equals({ even: 1, odd: 1.2 }),
    why: 'From (1, 1) to (1 − γ, 1 + γ) and back: 2ε and 2ε + 2γ.',
    tolerance: 1e-9,
    toleranceWhy: 'rounding',
    measure: () => Array.from(courseOf(half, { ...signed, stepSize: 0.1, steps: 101 }).values.subarray(100)),
  },
  {
    id: 'line-zero-rule',
    demo: 'D6',
    chapter: 5,
    sentence:
      'The line is a trap by one convention: with zero for the sign of zero in the subgradient, it is not there.',
    setting: 'ε = .5, γ = .1, from (1, 1): f after 10 steps, and its largest from then on to step 1000',
    source: `${LINE}; computed`,
    expected: atMost({ 'after ten steps': 1e-9, 'from then on': 0.1 }),
    why: 'At x₁ = x₂ the subgradient is then ε(1, 1), straight to the optimum; it chatters within 2εγ.',
    tolerance: 1e-12,
    toleranceWhy: 'rounding',
    measure: () => {
      const { values } = courseOf(halfZero, { ...signed, stepSize: 0.1, steps: 1000 });
      return [values[10], extremes(values, 10)[1]];
    },
  },
  {
    id: 'line-scaling-does-not-help',
    demo: 'D6',
    chapter: 5,
    sentence: 'Scaling the sign does not lead off the line: it is the memory that does.',
    setting: 'scaled sign without memory, ε = .5, γ = .01, 5000 steps',
    source: LINE,
    expected: equals({ 'largest |x₁ + x₂ − 2|': 0, 'least f': 1 }),
    why: 'A scale does not turn a direction.',
    tolerance: 1e-9,
    toleranceWhy: 'rounding of 5000 steps',
    measure: () => stuck(half, { method: row('scaled-sign'), dials: { zero: 'plus' }, stepSize: 0.01, steps: 5000 }),
  },
  {
    id: 'line-feedback-arrives',
    demo: 'D6',
    chapter: 6,
    sentence: 'Error feedback walks off the line, in about as many steps as one over step size and slope.',
    setting: 'ε = .5: first step with f < .1; with sign(0) = ±1 or 0 in the subgradient',
    source: `${LINE}; computed`,
    expected: equals({ 'γ = .1': 19, 'γ = .01': 182, 'γ = .1, zero': 18, 'γ = .01, zero': 180 }),
    why: 'The drift along (1, 1) takes 1/(γε) = 20 and 200 steps; exact counts from another program.',
    tolerance: 0,
    toleranceWhy: 'counts',
    measure: () => [
      firstBelow(half, 0.1),
      firstBelow(half, 0.01),
      firstBelow(halfZero, 0.1),
      firstBelow(halfZero, 0.01),
    ],
  },
  {
    id: 'line-feedback-floor',
    demo: 'D6',
    chapter: 6,
    sentence:
      'Where the loss has a kink, error feedback with a constant step stops at a floor in proportion to the step.',
    setting: 'ε = .5, last half of 4000 steps: least, largest and mean f',
    source: `${LINE}; computed`,
    ...printed({
      'least, γ = .1': '.05',
      'largest, γ = .1': '.45',
      'mean, γ = .1': '.242',
      'least, γ = .01': '.005',
      'largest, γ = .01': '.045',
      'mean, γ = .01': '.025',
    }),
    why: 'A cycle around the kink; its numbers from another program.',
    measure: () =>
      [0.1, 0.01].flatMap((stepSize) => {
        const { values } = courseOf(half, { ...feedback, stepSize, steps: 4000 });
        return [...extremes(values, 2000), lateMean(values)];
      }),
  },
  {
    id: 'line-feedback-decay',
    demo: 'D6',
    chapter: 6,
    sentence: 'With a decaying step the floor of error feedback sinks.',
    setting: 'ε = .5, γ = .1/√(t + 1): largest f over steps 5000 … 6000',
    source: `${LINE}; computed`,
    expected: atMost({ 'largest f': 0.0075 }),
    why: 'The floor is that of a constant step, 4.5γ at the highest, with γ ≤ .00142 here and some lag.',
    tolerance: 0,
    toleranceWhy: 'an inequality',
    measure: () => [
      extremes(courseOf(half, { ...feedback, stepSize: 0.1, schedule: 'inverse-root', steps: 6000 }).values, 5000)[1],
    ],
  },
  {
    id: 'line-momentum-threshold',
    demo: 'D6',
    chapter: 5,
    sentence: 'Signum leaves the line if its momentum is above one threshold, and not below.',
    setting:
      'ε = .5, .25, .1: the threshold (1 − ε)/(1 + ε); whether 2000 steps of .01 leave the line .0015 below and above it',
    source: `${LINE}; derived`,
    expected: equals({
      'threshold, ε = .5': 1 / 3,
      'ε = .5, β = .332': 0,
      'ε = .5, β = .334': 1,
      'ε = .25, β = .5985': 0,
      'ε = .25, β = .6015': 1,
      'ε = .1, β = .8165': 0,
      'ε = .1, β = .8200': 1,
    }),
    why: 'On the two-cycle m’s part across alternates with amplitude (1 − β)/(1 + β), which must exceed ε to set the signs.',
    tolerance: [1e-12, 0, 0, 0, 0, 0, 0],
    toleranceWhy: 'rounding; counts',
    measure: () => [
      lineEscape(0.5),
      escapes(0.5, 0.332),
      escapes(0.5, 0.334),
      escapes(0.25, 0.5985),
      escapes(0.25, 0.6015),
      escapes(0.1, 0.8165),
      escapes(0.1, 0.82),
    ],
  },
];
