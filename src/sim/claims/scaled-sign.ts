import { layerOffsets } from '../../optim/layers';
import { runTape } from '../../optim/tape';
import { density, norm1, norm2Squared } from '../../optim/vector';
import { layerDensity } from '../measures/density';
import { atMost, type Claim, equals } from './claim';
import { compressed } from './compressed';
import { distanceSquared, gaussianVector, range } from './vectors';

const KARIMIREDDY = 'Error feedback fixes signSGD, 1901.09847, the scaled sign';
const vectors = range(100).map((k) => gaussianVector(1 + k, 10, k));

export const scaledSignClaims: readonly Claim[] = [
  {
    id: 'scaled-sign-error-is-density',
    demo: 'D10',
    chapter: 6,
    sentence: 'What the scaled sign loses of a vector is exactly what density leaves out.',
    setting:
      '100 Gaussian vectors, d = 1 … 100, with and without two zero coordinates: largest relative error of ‖C(v) − v‖² = (1 − φ)‖v‖²; the coin says −1 as often as +1',
    source: KARIMIREDDY,
    expected: atMost({ 'sign(0) = +1': 0, 'sign(0) a coin': 0 }),
    why: 'Expand the square with C(v) = (‖v‖₁/d) sign(v) and ‖sign(v)‖² = d.',
    tolerance: 1e-12,
    toleranceWhy: 'relative to ‖v‖², rounding',
    measure: () =>
      (['plus', 'coin'] as const).map((zero) => {
        const errors = vectors.flatMap((v, k) =>
          [v, Float64Array.of(...v, 0, 0)].map((w) => {
            const lost = distanceSquared(compressed('scaled-sign', w, { zero }, k), w);
            return Math.abs(lost - (1 - density(w)) * norm2Squared(w)) / norm2Squared(w);
          }),
        );
        return Math.max(...errors);
      }),
  },
  {
    id: 'scaled-sign-error-with-zeros',
    demo: 'D10',
    chapter: 6,
    sentence: 'If the sign of zero is zero, the scaled sign loses less than density leaves out.',
    setting: '‖C(v) − v‖²/‖v‖² of a one-hot vector in d = 10, and of (3, 4, 0, 0); sign(0) = 0',
    source: `${KARIMIREDDY}; derived`,
    expected: equals({ 'one-hot': 0.81, '(3, 4, 0, 0)': 0.265 }),
    why: '1 − φ(2 − k/d) with k non-zeros: (1 − 1/10)², and 1 − .49·(2 − 1/2).',
    tolerance: 1e-12,
    toleranceWhy: 'rounding',
    measure: () =>
      [Float64Array.of(0, 5, 0, 0, 0, 0, 0, 0, 0, 0), Float64Array.of(3, 4, 0, 0)].map(
        (v) => distanceSquared(compressed('scaled-sign', v, { zero: 'zero' }), v) / norm2Squared(v),
      ),
  },
  {
    id: 'scaled-sign-layer-by-layer',
    demo: 'D10',
    chapter: 6,
    sentence:
      'Layer by layer the scaled sign loses what the layer-weighted density leaves out, and never more than as a whole.',
    setting:
      '50 Gaussian vectors of layers of 3 and 17, the second ten times larger: largest relative error; largest excess',
    source: `${KARIMIREDDY}; its density plot is the layer-weighted one`,
    expected: atMost({ 'largest error of the identity': 0, 'loss by layers − loss as a whole': 0 }),
    why: 'Pythagoras in each layer; two free scales come closer than one.',
    tolerance: 1e-12,
    toleranceWhy: 'relative to ‖v‖², rounding',
    measure: () => {
      const pairs = range(50).map((k) => {
        const v = gaussianVector(20, 19, k).map((x, i) => (i < 3 ? x : 10 * x));
        const tape = {
          method: 'scaled-sign',
          start: new Float64Array(20),
          stepSize: 1,
          gradients: [[v]],
          zero: 'plus',
        } as const;
        const lost = (layers?: number[]) => {
          const { iterates } = runTape({ ...tape, layers });
          return (
            distanceSquared(
              iterates[1].map((x) => -x),
              v,
            ) / norm2Squared(v)
          );
        };
        const byLayers = lost([3, 17]);
        const kept = layerDensity(v, layerOffsets(20, [3, 17]));
        return [Math.abs(byLayers - (1 - kept)), byLayers - lost()] as const;
      });
      return [Math.max(...pairs.map(([error]) => error)), Math.max(...pairs.map(([, excess]) => excess))];
    },
  },
  {
    id: 'scaled-sign-is-best-multiple',
    demo: 'D10',
    chapter: 6,
    sentence: 'No other multiple of the sign comes closer to the vector than the scaled sign.',
    setting: '100 Gaussian vectors; the multiple 1 ± t, t = .001, .1, 1',
    source: `${KARIMIREDDY}; derived`,
    expected: atMost({ 'largest error of ‖(1 ± t)C(v) − v‖² − ‖C(v) − v‖² = t²‖v‖₁²/d': 0 }),
    why: 'C(v) is the projection of v on the line of sign(v), so Pythagoras gives the rest.',
    tolerance: 1e-12,
    toleranceWhy: 'relative to ‖v‖², rounding',
    measure: () => {
      const errors = vectors.flatMap((v) => {
        const sent = compressed('scaled-sign', v, { zero: 'plus' });
        const best = distanceSquared(sent, v);
        return [-1, -0.1, -0.001, 0.001, 0.1, 1].map((t) => {
          const farther = distanceSquared(
            sent.map((x) => (1 + t) * x),
            v,
          );
          return Math.abs(farther - best - (t * t * norm1(v) ** 2) / v.length) / norm2Squared(v);
        });
      });
      return [Math.max(...errors)];
    },
  },
];
