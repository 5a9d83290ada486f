import { bitsPerExchange } from '../../optim/bits';
import { DEFAULT_DIALS } from '../../optim/exchange';
import { methodOf } from '../../optim/methods';
import { packSigns, unpackSigns, wordsFor } from '../../optim/pack';
import { runTape } from '../../optim/tape';
import { bitsPerCoordinate, bitsPerStep, scaledSignBits } from '../theory/price';
import { type Claim, equals, printed } from './claim';
import { gaussianVector, range } from './vectors';

const TABLE = 'signSGD, 1802.04434, Table 1';
const RESNET = 25_557_032;

/** Bits up and down of one exchange. */
const bits = (method: string, workers: number, dimension: number, layers = 1) => {
  const { up, down } = bitsPerExchange(methodOf(method), workers, dimension, layers, DEFAULT_DIALS);
  return up + down;
};

export const bitsClaims: readonly Claim[] = [
  {
    id: 'bits-table',
    demo: 'D15',
    chapter: 1,
    sentence:
      'In the paper’s table a coordinate costs sixty-four bits a worker and step with SGD, six or seven with QSGD or TernGrad, two with the vote.',
    setting: 'both directions; QSGD and TernGrad with 7 and 15 workers',
    source: TABLE,
    ...printed({
      SGD: '64.000',
      vote: '2.000',
      'QSGD, M = 7': '5.907',
      'QSGD, M = 15': '6.954',
      'TernGrad, M = 15': '6.954',
    }),
    why: '32 + 32; 1 + 1; one trit up is counted 2, the sum of M of them down takes log₂(2M + 1).',
    measure: () => [
      bitsPerCoordinate('sgd', 7),
      bitsPerCoordinate('vote', 7),
      bitsPerCoordinate('qsgd', 7),
      bitsPerCoordinate('qsgd', 15),
      bitsPerCoordinate('terngrad', 15),
    ],
  },
  {
    id: 'bits-sent',
    demo: 'D15',
    chapter: 1,
    sentence:
      'For SGD and the vote the exchange counts what the paper’s table says; for QSGD and TernGrad it sends the mean down as numbers, which the table does not.',
    setting:
      'd = 640, M = 7, bits of both directions in one step; QSGD with one level and TernGrad a worker and coordinate; and over a tape of 3 steps in d = 64 with 3 workers',
    source: TABLE,
    expected: equals({
      SGD: 64 * 7 * 640,
      vote: 2 * 7 * 640,
      'SGD by the formula': 64 * 7 * 640,
      'vote by the formula': 2 * 7 * 640,
      'QSGD, a coordinate': 34.05,
      'TernGrad, a coordinate': 34.05,
      'vote, tape, up': 3 * 3 * 64,
      'vote, tape, down': 3 * 3 * 64,
    }),
    why:
      '64Md and 2Md; d is a multiple of 32, so no packed word is cut short. QSGD and TernGrad: (32 + 2·640)/640 = 2.05 up, a scale and trits of ' +
      '2 bits, and 32 down; with the sum of the trits sent down the table has 5.907.',
    tolerance: [0, 0, 0, 0, 1e-9, 1e-9, 0, 0],
    toleranceWhy: 'counts; rounding of a quotient',
    measure: () => {
      const gradients = range(3).map((step) => range(3).map((worker) => gaussianVector(64, 15, 3 * step + worker)));
      const tape = runTape({ method: 'signsgd-vote', start: new Float64Array(64), gradients, stepSize: 1 });
      return [
        bits('sgd', 7, 640),
        bits('signsgd-vote', 7, 640),
        bitsPerStep('sgd', 7, 640),
        bitsPerStep('vote', 7, 640),
        bits('qsgd', 7, 640) / (7 * 640),
        bits('terngrad', 7, 640) / (7 * 640),
        tape.bitsUp,
        tape.bitsDown,
      ];
    },
  },
  {
    id: 'bits-resnet',
    demo: 'D15',
    chapter: 1,
    sentence:
      'For ResNet-50 a vote sends six megabytes a worker and step instead of two hundred: thirty-two times less.',
    setting: 'd = 25 557 032, both directions, one worker, megabytes of 10⁶ bytes',
    source: TABLE,
    ...printed({ SGD: '204.46', vote: '6.389', ratio: '32.000' }),
    why: '8d bytes and d/4 bytes.',
    measure: () => {
      const [full, vote] = ['sgd', 'signsgd-vote'].map((method) => bits(method, 1, RESNET) / 8e6);
      return [full, vote, full / vote];
    },
  },
  {
    id: 'bits-error-feedback',
    demo: 'D15',
    chapter: 6,
    sentence: 'Error feedback adds one number a layer and direction to the bits.',
    setting:
      'layers of 320, 64 and 32 coordinates, 5 workers; up as it is sent, both ways for the two-way row, and by the formula',
    source: 'Error feedback fixes signSGD, 1901.09847, and its code: Σ (dₗ + 32), layer by layer',
    expected: equals({ up: 5 * 512, 'both ways': 2 * 5 * 512, formula: 512 }),
    why: '(320 + 32) + (64 + 32) + (32 + 32) = 512 a worker.',
    tolerance: 0,
    toleranceWhy: 'counts',
    measure: () => [
      bitsPerExchange(methodOf('ef-signsgd'), 5, 416, 3, DEFAULT_DIALS).up,
      bits('ef-signsgd-both', 5, 416, 3),
      scaledSignBits([320, 64, 32]),
    ],
  },
  {
    id: 'packing-round-trip',
    demo: 'D15',
    chapter: 4,
    sentence: 'A ballot of seventy signs takes three words and comes back unchanged; a zero comes back as plus.',
    setting: '70 Gaussian numbers; then 70 zeros under the rule plus',
    source: 'signSGD with majority vote is fault tolerant, 1810.05291, bit packing (bit2byte)',
    expected: equals({ words: 3, 'wrong signs': 0, 'zeros that came back as plus': 70 }),
    why: '⌈70/32⌉ = 3; bit 1 is minus and nothing else.',
    tolerance: 0,
    toleranceWhy: 'counts',
    measure: () => {
      const v = gaussianVector(70, 15);
      const back = (values: Float64Array) => {
        const words = new Uint32Array(wordsFor(values.length));
        packSigns(values, words, 'plus', () => [0, 0]);
        return unpackSigns(words, values.length);
      };
      return [
        wordsFor(70),
        back(v).filter((sign, i) => sign !== (v[i] < 0 ? -1 : 1)).length,
        back(new Float64Array(70)).filter((sign) => sign === 1).length,
      ];
    },
  },
];
