import { quadratic } from '../problems/quadratic';
import { atMost, type Claim, equals } from './claim';
import { courseOf, row } from './courses';

const parabola = (start: number) => quadratic({ eigenvalues: [1], start: [start] });
const walk = (start: number, stepSize: number, zero: 'zero' | 'plus', steps = 1001) =>
  Array.from(
    courseOf(parabola(start), { method: row('signsgd'), stepSize, steps, path: true, dials: { zero } }).path ?? [],
  );

export const cycleClaims: readonly Claim[] = [
  {
    id: 'cycle-constant-step',
    demo: 'D20',
    chapter: 2,
    sentence: 'With a constant step, sign descent never settles: it alternates between two points a step apart.',
    setting: 'f = x²/2 from .73, γ = .1: x after 1000 and 1001 steps',
    source: 'signSGD, 1802.04434, Algorithm 1; derived',
    expected: equals({ even: -0.07, odd: 0.03 }),
    why: '.73 = 7γ + .03, and 8 steps lead to −.07.',
    tolerance: 1e-9,
    toleranceWhy: 'rounding of 1000 steps',
    measure: () => walk(0.73, 0.1, 'zero').slice(1000),
  },
  {
    id: 'cycle-exact-hit',
    demo: 'D20',
    chapter: 2,
    sentence:
      'Only if the start is a whole number of steps away, and the sign of zero is zero, does sign descent come to rest.',
    setting: 'f = x²/2 from 1, γ = 1/8: x after 1000 and 1001 steps; sign(0) = 0, and sign(0) = +1',
    source: 'signSGD, 1802.04434, Algorithm 1; derived',
    expected: equals({ 'zero, even': 0, 'zero, odd': 0, 'plus, even': 0, 'plus, odd': -0.125 }),
    why: 'It hits 0 exactly; then no step, or one of −γ and back.',
    tolerance: 0,
    toleranceWhy: 'exact in binary',
    measure: () => [...walk(1, 1 / 8, 'zero').slice(1000), ...walk(1, 1 / 8, 'plus').slice(1000)],
  },
  {
    id: 'cycle-decaying-step',
    demo: 'D20',
    chapter: 2,
    sentence:
      'With a decaying step sign descent settles: once it has crossed the minimum it is never further away than its last step.',
    setting:
      'f = x²/2 from .73, γ = .1/√(t + 1), 10 000 steps: largest |x| over the step that led there, from the first change of sign on; |x| at the end',
    source: 'signSGD, 1802.04434, Algorithm 1; derived',
    expected: atMost({ '|x| over the last step': 1, '|x| at the end': 0.001 }),
    why: 'A step of γ from within the step before, γ′ ≤ 2γ, leads at most γ or γ′ − γ ≤ γ away; the last step is .1/√10 000.',
    tolerance: [1e-9, 1e-12],
    toleranceWhy: 'rounding, relative to a step and in itself',
    measure: () => {
      const setting = { method: row('signsgd'), stepSize: 0.1, schedule: 'inverse-root', steps: 10_000 } as const;
      const path = Array.from(courseOf(parabola(0.73), { ...setting, path: true }).path ?? []);
      const crossed = path.findIndex((x) => x < 0);
      const overLast = path.map((x, k) => Math.abs(x) / (0.1 / Math.sqrt(k))).slice(crossed);
      return [Math.max(...overLast), Math.abs(path[path.length - 1])];
    },
  },
  {
    id: 'schedules',
    demo: 'D20',
    chapter: 2,
    sentence:
      'A decaying step falls like one over the root of time; that of the theorem is set by curvature and horizon.',
    setting: 'γ = .1/√(t + 1): lengths of steps 1, 4 and 10 000; 1/√(‖L‖₁K) at L = 4, K = 100: the first step',
    source: 'signSGD, 1802.04434, Theorem 1; Stochastic sign descent, 1905.12938',
    expected: equals({ 'step 1': 0.1, 'step 4': 0.05, 'step 10 000': 0.001, theorem: 0.05 }),
    why: '.1/√1, .1/√4, .1/√10 000; 1/√400.',
    tolerance: 1e-12,
    toleranceWhy: 'rounding',
    measure: () => {
      const signed = { method: row('signsgd'), path: true, stepSize: 0.1 } as const;
      const decaying = courseOf(parabola(0.73), { ...signed, schedule: 'inverse-root', steps: 10_000 }).path;
      const steep = quadratic({ eigenvalues: [4], start: [0.73] });
      const theorem = courseOf(steep, { ...signed, schedule: 'theorem', steps: 100 }).path;
      const length = (path: Float64Array | null, step: number) =>
        path ? Math.abs(path[step] - path[step - 1]) : Number.NaN;
      return [length(decaying, 1), length(decaying, 4), length(decaying, 10_000), length(theorem, 1)];
    },
  },
];
