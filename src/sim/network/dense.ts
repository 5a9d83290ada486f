import type { Layer } from './shape';

/** What a method's forward pass leaves behind for its gradients, in this thread's memory. */
export interface Pass {
  /** Activations of every layer but the last, [examples × outputs]. */
  activations: Float32Array[];
  /** δ = ∂(a worker's mean loss)/∂(output of the layer) for every layer, [examples × outputs]. */
  deltas: Float32Array[];
}

/** Room for one forward pass over `count` examples. */
export function newPass(layers: readonly Layer[], count: number): Pass {
  const deltas = layers.map((layer) => new Float32Array(count * layer.outputs));
  return { activations: deltas.slice(0, -1).map((delta) => new Float32Array(delta.length)), deltas };
}

/** above = below · W + b, through max(0, ·) if `rectify`. Skips zero inputs, which are half of Fashion-MNIST. */
export function dense(
  layer: Layer,
  x: Float32Array,
  below: Float32Array,
  count: number,
  above: Float32Array,
  rectify: boolean,
): void {
  const { inputs, outputs, weights, biases } = layer;
  for (let n = 0; n < count; n++) {
    const at = n * outputs;
    for (let j = 0; j < outputs; j++) above[at + j] = x[biases + j];
    for (let i = 0; i < inputs; i++) {
      const value = below[n * inputs + i];
      if (value === 0) continue;
      const row = weights + i * outputs;
      for (let j = 0; j < outputs; j++) above[at + j] += value * x[row + j];
    }
    if (rectify) for (let j = at; j < at + outputs; j++) if (above[j] < 0) above[j] = 0;
  }
}

/** deltaBelow = (delta · Wᵀ) where the activation below is positive, else 0. */
export function backward(
  layer: Layer,
  x: Float32Array,
  delta: Float32Array,
  below: Float32Array,
  count: number,
  deltaBelow: Float32Array,
): void {
  const { inputs, outputs, weights } = layer;
  for (let n = 0; n < count; n++) {
    for (let i = 0; i < inputs; i++) {
      let sum = 0;
      if (below[n * inputs + i] > 0) {
        const row = weights + i * outputs;
        for (let j = 0; j < outputs; j++) sum += delta[n * outputs + j] * x[row + j];
      }
      deltaBelow[n * inputs + i] = sum;
    }
  }
}

/** The gradient of one layer's W and b, Σ over examples from … to of below ⊗ delta, into its place in `out`. */
export function weightGradient(
  layer: Layer,
  below: Float32Array,
  delta: Float32Array,
  from: number,
  to: number,
  out: Float32Array,
): void {
  const { inputs, outputs, weights, biases } = layer;
  out.fill(0, weights, biases + outputs);
  for (let n = from; n < to; n++) {
    const at = n * outputs;
    for (let j = 0; j < outputs; j++) out[biases + j] += delta[at + j];
    for (let i = 0; i < inputs; i++) {
      const value = below[n * inputs + i];
      if (value === 0) continue;
      const row = weights + i * outputs;
      for (let j = 0; j < outputs; j++) out[row + j] += value * delta[at + j];
    }
  }
}
