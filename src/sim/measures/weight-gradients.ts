import { backward, dense, newPass, type Pass } from '../network/dense';
import { lossAndDelta } from '../network/loss';
import type { NetworkShape } from '../network/shape';

/** Examples, and the state of the network that is asked about them. */
export interface WeightProbe {
  shape: NetworkShape;
  /** Weights and biases, [dimension]. */
  parameters: Float32Array;
  /** [examples × inputs], as they enter the network. */
  inputs: Float32Array;
  /** [examples]. */
  labels: Uint8Array;
  /** Flat indices into `parameters`. */
  weights: readonly number[];
}

/**
 * The gradient of each single example's loss by each of a few weights, [weights][examples], in the unit of a batch's gradient: the mean over
 * a batch is what a worker with that batch has there. One pass for all examples; of the outer products activation ⊗ δ only the entries that
 * are asked for are formed. RangeError for a weight that the network does not have.
 */
export function weightGradients({ shape, parameters, inputs, labels, weights }: WeightProbe): Float32Array[] {
  const places = weights.map((weight) => placeOf(shape, weight));
  const count = labels.length;
  const lowest = Math.min(shape.layers.length - 1, ...places.map(({ layer }) => layer));
  const { activations, deltas } = passTo(lowest, { shape, parameters, inputs, labels });
  return places.map(({ layer, from, to }) => {
    const { inputs: width, outputs } = shape.layers[layer];
    const below = layer === 0 ? inputs : activations[layer - 1];
    return Float32Array.from({ length: count }, (_, n) => {
      const delta = deltas[layer][n * outputs + to];
      return from === null ? delta : below[n * width + from] * delta;
    });
  });
}

/** Activations of all layers, and δ of the layers from `lowest` up, as if each example were a batch of its own. */
function passTo(lowest: number, { shape, parameters, inputs, labels }: Omit<WeightProbe, 'weights'>): Pass {
  const { layers } = shape;
  const last = layers.length - 1;
  const count = labels.length;
  const pass = newPass(layers, count);
  const { activations, deltas } = pass;
  layers.forEach((layer, l) => {
    const above = l < last ? activations[l] : deltas[l];
    dense(layer, parameters, l === 0 ? inputs : activations[l - 1], count, above, l < last);
  });
  lossAndDelta(deltas[last], labels, count, layers[last].outputs, 1);
  for (let l = last; l > lowest; l--) {
    backward(layers[l], parameters, deltas[l], activations[l - 1], count, deltas[l - 1]);
  }
  return pass;
}

/** The layer of a weight, the input it comes from (null: it is a bias) and the output it goes to. */
function placeOf({ layers, dimension }: NetworkShape, weight: number) {
  const layer = layers.findIndex(({ biases, outputs }) => weight < biases + outputs);
  if (!Number.isInteger(weight) || weight < 0 || layer < 0) {
    throw new RangeError(`The network has the weights 0 to ${dimension - 1}, not ${weight}.`);
  }
  const { weights, biases, outputs } = layers[layer];
  if (weight >= biases) return { layer, from: null, to: weight - biases };
  return { layer, from: Math.floor((weight - weights) / outputs), to: (weight - weights) % outputs };
}
