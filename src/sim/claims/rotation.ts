import { density } from '../../optim/vector';
import { quadratic } from '../problems/quadratic';
import { type Claim, equals, printed } from './claim';
import { courseOf, extremes, row } from './courses';

const BALLES = 'Dissecting Adam, 1705.07774; computed';
const ANGLES = [0, 15, 30, 45];
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const after = (id: string, degrees: number, condition = 100) =>
  courseOf(quadratic({ eigenvalues: [condition, 1], angle: radians(degrees) }), {
    method: row(id),
    stepSize: 0.01,
    steps: 200,
    dials: { zero: 'zero' },
  }).values;

export const rotationClaims: readonly Claim[] = [
  {
    id: 'rotation-gradient-descent',
    demo: 'D19',
    chapter: 2,
    sentence: 'Turn the axes, and gradient descent does not notice.',
    setting: 'H = R diag(100, 1) Rᵀ, x₀ = R(1, 1), γ = .01, 200 steps; 0, 15, 30, 45°',
    source: BALLES,
    ...printed({ '0°': '.008975', '15°': '.008975', '30°': '.008975', '45°': '.008975' }),
    why: 'In its own axes: ½·100·0 + ½·.99⁴⁰⁰ = .008975.',
    measure: () => ANGLES.map((degrees) => after('sgd', degrees)[200]),
  },
  {
    id: 'rotation-sign-descent',
    demo: 'D19',
    chapter: 2,
    sentence:
      'Turn the axes, and sign descent does notice: it likes valleys along the axes and stumbles in turned ones.',
    setting:
      'H = R diag(100, 1) Rᵀ, x₀ = R(1, 1), γ = .01: f after 200 steps of sign descent; counter-clockwise and clockwise',
    source: BALLES,
    ...printed({
      '15°': '.0225',
      '30°': '.132',
      '45°': '.0875',
      '15° clockwise': '.0327',
      '30° clockwise': '.118',
      '45° clockwise': '.0875',
    }),
    why: 'From another program; signs are taken along the axes of x, not of H.',
    measure: () => [15, 30, 45, -15, -30, -45].map((degrees) => after('signsgd', degrees)[200]),
  },
  {
    id: 'rotation-condition',
    demo: 'D19',
    chapter: 2,
    sentence:
      'The steeper a turned valley, the higher sign descent stays above its bottom; gradient descent falls as far in all of them.',
    setting: 'H = R diag(κ, 1) Rᵀ at 30°, x₀ = R(1, 1), γ = .01: f after 200 steps',
    source: BALLES,
    ...printed({
      'sign, κ = 10': '.000488',
      'sign, κ = 30': '.0101',
      'sign, κ = 100': '.132',
      'sign, κ = 150': '.229',
      'gradient, κ = 10': '.008975',
      'gradient, κ = 30': '.008975',
      'gradient, κ = 150': '.008975',
    }),
    why: 'Sign descent from another program; gradient descent ½κ(1 − κγ)⁴⁰⁰ + ½·.99⁴⁰⁰, the first term below 1e-17.',
    measure: () => [
      ...[10, 30, 100, 150].map((condition) => after('signsgd', 30, condition)[200]),
      ...[10, 30, 150].map((condition) => after('sgd', 30, condition)[200]),
    ],
  },
  {
    id: 'rotation-aligned-cycle',
    demo: 'D19',
    chapter: 2,
    sentence: 'Along the axes sign descent lands on its lattice and alternates between the bottom and one step away.',
    setting: 'H = diag(100, 1), x₀ = (1, 1), γ = .01: lower and upper f over steps 150 … 200',
    source: BALLES,
    expected: equals({ lower: 0, upper: 0.00505 }),
    why: '½(100 + 1)γ² one step away from 0.',
    tolerance: 1e-12,
    toleranceWhy: '1 − 100·.01 is 0 up to 1e-15',
    measure: () => extremes(after('signsgd', 0), 150),
  },
  {
    id: 'rotation-density',
    demo: 'D19',
    chapter: 3,
    sentence: 'Density is a matter of axes: a turn makes a one-hot vector dense.',
    setting: 'φ of (1, 0) turned by 0, 15, 30, 45°',
    source: 'signSGD, 1802.04434, eq. (1); derived',
    expected: equals({ '0°': 0.5, '15°': 0.75, '30°': 0.5 + Math.sqrt(3) / 4, '45°': 1 }),
    why: '(|cos θ| + |sin θ|)²/2 = ½ + ½ sin 2θ.',
    tolerance: 1e-12,
    toleranceWhy: 'rounding',
    measure: () =>
      ANGLES.map((degrees) => density(Float64Array.of(Math.cos(radians(degrees)), Math.sin(radians(degrees))))),
  },
];
