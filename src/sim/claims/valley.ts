import { valley } from '../problems/valley';
import { atMost, between, type Claim, equals } from './claim';
import { courseOf, extremes, lateMean, row, sumsOf } from './courses';
import { gaussianVector, range } from './vectors';

const VALLEY = 'Error feedback fixes signSGD, 1901.09847, counterexample 3';
const half = valley({ epsilon: 0.5 });
const tenth = valley({ epsilon: 0.1 });
const zero = { zero: 'zero' } as const;
const RUNS = 50;

const signum = (beta: number, seed: number, steps: number) =>
  courseOf(half, { method: row('signum'), stepSize: 0.01, steps, seed, path: steps <= 20, dials: { beta, ...zero } });

export const valleyClaims: readonly Claim[] = [
  {
    id: 'valley-shape',
    demo: 'D7',
    chapter: 5,
    sentence: 'The valley is smooth, convex and has no noise at its bottom: one steep and one gentle direction.',
    setting: '100 random points, ε = .5: largest |f − (u² + ε²s²)|/f; and the curvatures along (1, −1) and (1, 1)',
    source: `${VALLEY}; derived`,
    expected: equals({ 'largest relative error': 0, 'across, ε = .5': 4, 'along, ε = .5': 1, 'along, ε = .1': 0.04 }),
    why: 'With u = x₁ − x₂ and s = x₁ + x₂ both ⟨a, x⟩ are ±u + εs; the eigenvalues are 4 and 4ε².',
    tolerance: 1e-12,
    toleranceWhy: 'rounding',
    measure: () => {
      const errors = range(100).map((k) => {
        const [x, y] = gaussianVector(2, 7, k);
        const value = half.value(Float64Array.of(x, y));
        return Math.abs(value - (x - y) ** 2 - 0.25 * (x + y) ** 2) / value;
      });
      const slope = (problem: typeof half, x: number, y: number) => {
        const out = new Float64Array(2);
        problem.gradient(Float64Array.of(x, y), out);
        return out[0] / x;
      };
      return [Math.max(...errors), slope(half, 1, -1), slope(half, 1, 1), slope(tenth, 1, 1)];
    },
  },
  {
    id: 'valley-stuck',
    demo: 'D7',
    chapter: 5,
    sentence: 'signSGD on single samples keeps to its line through the valley and never falls below its start.',
    setting: 'from (1, 1), γ = .01, sign(0) = 0; 20 000 steps (ε = .1: 5000): largest |x₁ + x₂ − 2|, least f',
    source: VALLEY,
    expected: equals({
      'off the line, ε = .5': 0,
      'least f, ε = .5': 1,
      'off the line, ε = .1': 0,
      'least f, ε = .1': 0.04,
    }),
    why: 'Both a₁ and a₂ have the signs ±(1, −1), so s stays 2 and f ≥ ε²s² = 4ε², attained at the start.',
    tolerance: 1e-9,
    toleranceWhy: 'rounding of 20 000 steps',
    measure: () =>
      (
        [
          [half, 20_000],
          [tenth, 5000],
        ] as const
      ).flatMap(([problem, steps]) => {
        const course = courseOf(problem, { method: row('signsgd'), stepSize: 0.01, steps, path: true, dials: zero });
        const [low, high] = extremes(sumsOf(course));
        return [Math.max(2 - low, high - 2), extremes(course.values)[0]];
      }),
  },
  {
    id: 'valley-repaired',
    demo: 'D7',
    chapter: 6,
    sentence: 'In the valley error feedback goes to the bottom like SGD.',
    setting: 'ε = .5, γ = .01: f after 2000 and 20 000 steps',
    source: `${VALLEY}; computed`,
    expected: atMost({ 'EF, 2000': 6e-18, 'EF, 20 000': 1e-150, 'SGD, 2000': 6e-18, 'SGD, 20 000': 1e-150 }),
    why: 'The noise vanishes at the bottom, so both converge geometrically; worst of 200 seeds of another program.',
    tolerance: 0,
    toleranceWhy: 'inequalities; 1e-6 after 2000 steps is what the demonstration needs',
    measure: () =>
      ['ef-signsgd', 'sgd'].flatMap((id) => {
        const { values } = courseOf(half, { method: row(id), stepSize: 0.01, steps: 20_000, dials: zero });
        return [values[2000], values[20_000]];
      }),
  },
  {
    id: 'valley-repaired-slowly',
    demo: 'D7',
    chapter: 6,
    sentence: 'In a flatter valley error feedback goes as slowly as the slope allows.',
    setting: 'ε = .1, γ = .01: f of EF after 20 000 steps',
    source: `${VALLEY}; computed`,
    expected: between({ f: [4.2e-9, 5.3e-9] }),
    why: 'The slow curvature is 4ε²: e^(−2·.04·200) times f₀ = .04 is about 4.5e-9; the range is that of 200 seeds.',
    tolerance: 1e-10,
    toleranceWhy: 'a tenth of the range, for a seed outside of 200',
    measure: () => [
      courseOf(tenth, { method: row('ef-signsgd'), stepSize: 0.01, steps: 20_000, dials: zero }).values[20_000],
    ],
  },
  {
    id: 'valley-momentum-escapes',
    demo: 'D7',
    chapter: 5,
    sentence: 'In the valley momentum leaves the line at once.',
    setting: 'ε = .5, γ = .01: of 50 runs, how many are off x₁ + x₂ = 2 within 20 steps',
    source: `${VALLEY}; computed`,
    expected: equals({ 'β = .5': RUNS, 'β = .9': RUNS, 'β = .99': RUNS }),
    why: 'm mixes a₁ and a₂ in parts that depend on x, and no longer has the signs ±(1, −1).',
    tolerance: 0,
    toleranceWhy: 'counts',
    measure: () =>
      [0.5, 0.9, 0.99].map(
        (beta) =>
          range(RUNS).filter((seed) => sumsOf(signum(beta, seed, 20)).some((s) => Math.abs(s - 2) > 1e-9)).length,
      ),
  },
  {
    id: 'valley-little-momentum-escapes',
    demo: 'D7',
    chapter: 5,
    sentence: 'Even a little momentum leaves the line in the valley, given time.',
    setting: 'ε = .5, γ = .01, β = .1: of 4 runs, how many end below half of the line’s least f after 20 000 steps',
    source: `${VALLEY}; computed`,
    expected: equals({ runs: 4 }),
    why: 'Once the walk along the line comes to where ⟨a₁, x⟩ or ⟨a₂, x⟩ is nearly 0, m can change one sign alone.',
    tolerance: 0,
    toleranceWhy: 'a count',
    measure: () => [range(4).filter((seed) => signum(0.1, seed, 20_000).values[20_000] < 0.5).length],
  },
  {
    id: 'valley-momentum-floor',
    demo: 'D7',
    chapter: 5,
    sentence: 'Off the line Signum circles at a height that grows with its momentum.',
    setting: 'ε = .5, γ = .01: mean f over the last half of 20 000 steps',
    source: `${VALLEY}; computed`,
    expected: between({ 'β = .5': [2.0e-4, 2.0e-4], 'β = .9': [1.2e-3, 1.5e-3], 'β = .99': [8e-3, 1.4e-2] }),
    why: 'Ranges over 200 seeds of another program.',
    tolerance: [5e-6, 3e-5, 6e-4],
    toleranceWhy: 'half a unit of the last place printed, and a tenth of the range',
    measure: () => [0.5, 0.9, 0.99].map((beta) => lateMean(signum(beta, 7, 20_000).values)),
  },
  {
    id: 'valley-batch-of-two',
    demo: 'D7',
    chapter: 5,
    sentence: 'A batch of both samples leads off the line and ends in a tiny cycle at the bottom of the valley.',
    setting: 'ε = .5, γ = .01, batch 2: lower and upper f of the last two of 20 000 steps',
    source: `${VALLEY}; computed`,
    expected: equals({ lower: 0, upper: 1e-4 }),
    why: 'The full gradient’s signs lead down the diagonal; then f alternates between 0 and 4ε²γ².',
    tolerance: 1e-12,
    toleranceWhy: 'rounding: the diagonal is hit to 1e-16',
    measure: () => {
      const { values } = courseOf(half, {
        method: row('signsgd'),
        stepSize: 0.01,
        steps: 20_000,
        batch: 2,
        dials: zero,
      });
      return extremes(values, 19_999);
    },
  },
  {
    id: 'valley-zero-as-plus',
    demo: 'D7',
    chapter: 5,
    sentence: 'If the sign of zero is plus, a gradient of exactly zero throws the walk off its line, once.',
    setting: 'ε = .5, γ = 1/64, 20 000 steps: of 10 runs, how many end on x₁ + x₂ = 2 − 2γ',
    source: `${VALLEY}; computed`,
    expected: equals({ runs: 10 }),
    why: 'γ is a power of ½, so ⟨a, x⟩ = 0 is met exactly; both coordinates then fall by γ.',
    tolerance: 0,
    toleranceWhy: 'a count',
    measure: () => [
      range(10).filter((seed) => {
        const setting = {
          method: row('signsgd'),
          stepSize: 1 / 64,
          steps: 20_000,
          seed,
          dials: { zero: 'plus' },
        } as const;
        const { end } = courseOf(half, setting);
        return end[0] + end[1] === 2 - 2 / 64;
      }).length,
    ],
  },
];
