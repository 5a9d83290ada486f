import { drawKey, drawWord, gaussianOf, STREAM } from '../../optim/random';

/** One dense layer inside the flat vector of weights: W [inputs × outputs] row by row, then b [outputs]. */
export interface Layer {
  inputs: number;
  outputs: number;
  weights: number;
  biases: number;
}

/** A multilayer perceptron: ReLU between layers; softmax cross-entropy, or the logistic loss where there is one output. */
export interface NetworkShape {
  sizes: number[];
  layers: Layer[];
  /** Weights and biases, d. */
  dimension: number;
  /** Sizes of W₁, b₁, W₂, b₂ …, the layers that scales are taken over. */
  tensors: number[];
}

/** The shape of a network with `hidden` layers of `width` units; two classes take one output. */
export function networkShape(inputs: number, hidden: number, width: number, classes: number): NetworkShape {
  const sizes = [inputs, ...Array<number>(hidden).fill(width), classes === 2 ? 1 : classes];
  const layers: Layer[] = [];
  let offset = 0;
  for (let l = 0; l + 1 < sizes.length; l++) {
    const [ins, outs] = [sizes[l], sizes[l + 1]];
    layers.push({ inputs: ins, outputs: outs, weights: offset, biases: offset + ins * outs });
    offset += ins * outs + outs;
  }
  return {
    sizes,
    layers,
    dimension: offset,
    tensors: layers.flatMap((layer) => [layer.inputs * layer.outputs, layer.outputs]),
  };
}

/** Start weights from the seed: He et al. 2015 (1502.01852), W ~ N(0, 2 / inputs), b = 0. The same for every method. */
export function startWeights(shape: NetworkShape, seed: number): Float32Array {
  const x = new Float32Array(shape.dimension);
  const key = drawKey(seed, STREAM.start, 0, 0);
  for (const { inputs, weights, biases } of shape.layers) {
    const deviation = Math.sqrt(2 / inputs);
    for (let i = weights; i < biases; i++) x[i] = deviation * gaussianOf(drawWord(key, i));
  }
  return x;
}
