import { momentumError, theorem3, warmUp } from '../theory/signsgd';
import { atMost, type Claim, equals, printed } from './claim';
import { signSetting } from './sign-setting';
import { signumAverage } from './signum-run';

const PAPER = 'signSGD, 1802.04434';
const SIGNUM = { delta: 0.3, dimension: 10, steps: 300 } as const;
const SIGNUM_SEEDS = 10;
const SIGNUM_SETTING =
  'f = ½‖x‖² from (1, …, 1), d = 10, σᵢ = 1, δₖ = .3/√(k + 1), batch k + 1, K = 300, 10 runs: mean of ‖g‖₁ after the warm-up';
const BETAS = [0.5, 0.9] as const;
const measuredSignum = () => BETAS.map((beta) => signumAverage({ ...SIGNUM, beta, seeds: SIGNUM_SEEDS }));

export const signumTheoremClaims: readonly Claim[] = [
  {
    id: 'warm-up',
    demo: 'signSGD, Theorem 3',
    chapter: 2,
    sentence: 'The theorem for Signum asks for a warm-up that grows quickly with the momentum.',
    setting: 'C(β), the number of steps of warm-up',
    source: `${PAPER}, Theorem 3`,
    expected: equals({ 'β = .5': 1, 'β = .9': 54, 'β = .95': 132, 'β = .99': 894 }),
    why: 'The least C with (C/2)β^C ≤ 1/((1 − β²)(C + 1)) and β^(C+1) ≤ ½; the paper gives the second.',
    tolerance: 0,
    toleranceWhy: 'counts',
    measure: () => [0.5, 0.9, 0.95, 0.99].map(warmUp),
  },
  {
    id: 'theorem-three-holds',
    demo: 'signSGD, Theorem 3',
    chapter: 2,
    sentence: 'Signum, warmed up, comes to rest near the minimum, far below the bound of its theorem.',
    setting: SIGNUM_SETTING,
    source: `${PAPER}, Theorem 3`,
    expected: atMost({ 'β = .5': 1, 'β = .9': 1 }),
    why: 'A tenth of what a run that never moved would score. The bounds of the theorem, 45.8 and 107.8, are above even that.',
    tolerance: 0,
    toleranceWhy: 'an inequality with dozens of deviations of a run of room',
    measure: measuredSignum,
  },
  {
    id: 'theorem-three-measured',
    demo: 'signSGD, Theorem 3',
    chapter: 2,
    sentence: 'Where Signum ends under the theorem’s schedule depends little on the momentum.',
    setting: SIGNUM_SETTING,
    source: `${PAPER}, Theorem 3; computed`,
    expected: equals({ 'β = .5': 0.5054, 'β = .9': 0.5174 }),
    why: 'Means of 1500 runs of another program.',
    tolerance: [0.0192, 0.0151].map((sd) => 4 * sd * Math.sqrt(1 / SIGNUM_SEEDS + 1 / 1500)),
    toleranceWhy: '4 standard errors of the difference of the two means; one run deviates by .0192 and .0151',
    measure: measuredSignum,
  },
  {
    id: 'theorem-three-formula',
    demo: 'signSGD, Theorem 3',
    chapter: 2,
    sentence: 'In the bound of Signum more momentum lessens the noise, and costs far more by staleness.',
    setting:
      'd = 10, L = σᵢ = 1, δ = .3, K = 300, f = 5 above its minimum after the warm-up; the two terms at the first step',
    source: `${PAPER}, Theorem 3, with the constants of its lemmas`,
    ...printed({
      'bound, β = .5': '45.793513',
      'bound, β = .9': '107.843458',
      'staleness, β = .5': '48.0000',
      'staleness, β = .9': '432.0000',
      'noise, β = .5': '24.4949',
      'noise, β = .9': '10.9545',
    }),
    why:
      '[5 + (4δ(A + B) + ½‖L‖₁δ²)(H(K) − H(C))]√K/((K − C)δ) with A = 8δ‖L‖₁β/(1 − β) = 24 and 216, B = √3‖σ‖₁√(1 − β) = 12.2474 and 5.4772, ' +
      'harmonic numbers H(300) = 6.282664, H(1) = 1, H(54) = 4.575430; terms 2A and 2B.',
    measure: () => {
      const setting = { ...signSetting(SIGNUM.dimension, 1, 1, SIGNUM.steps), delta: SIGNUM.delta };
      const settings = BETAS.map((beta) => ({ ...setting, beta }));
      const errors = settings.map((each) => momentumError(each, 0));
      return [
        ...settings.map(theorem3),
        ...errors.map(({ staleness }) => staleness),
        ...errors.map(({ noise }) => noise),
      ];
    },
  },
];
