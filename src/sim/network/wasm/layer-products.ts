import type { NetworkShape } from '../shape';
import type { Block, WasmHeap } from './heap';

/** Where one layer computes, for a number of examples at most. */
interface LayerBlocks {
  /** The layer's weights and biases, parts of the vector of all weights. */
  weights: Block;
  biases: Block;
  /** Wᵀ, [outputs × inputs]; unused in the first layer. */
  turned: Block;
  /** [examples × outputs]: activations, or in the last layer the outputs and then their δ. */
  outputs: Block;
  /** δ, [examples × outputs]; in the last layer the same block as `outputs`. */
  delta: Block;
  /** Inputs of the examples of a gradient turned to [inputs + 1 × examples], the last row all ones. */
  below: Block;
  /** δ of the examples of a gradient. */
  above: Block;
  /** The layer's part of the gradient, W then b. */
  gradient: Block;
}

/** The matrix products of a network's passes, on blocks that are allocated once. */
export class LayerProducts {
  private readonly weights: Block;
  private readonly inputs: Block;
  private readonly out: Block;
  private readonly blocks: LayerBlocks[];
  /** The first example and the number of those whose inputs are in the heap, as they are and turned. */
  private inputsOf = '';
  private turnedOf = '';

  constructor(
    private readonly heap: WasmHeap,
    private readonly shape: NetworkShape,
    rows: number,
  ) {
    const { layers, dimension, sizes } = shape;
    this.weights = heap.allocate(dimension);
    this.out = heap.allocate(dimension);
    this.inputs = heap.allocate(rows * sizes[0]);
    this.blocks = layers.map(({ inputs, outputs, weights, biases }, l) => {
      const above = heap.allocate(rows * outputs);
      return {
        weights: heap.part(this.weights, weights, inputs * outputs),
        biases: heap.part(this.weights, biases, outputs),
        turned: heap.allocate(l > 0 ? inputs * outputs : 1),
        outputs: above,
        delta: l + 1 < layers.length ? heap.allocate(rows * outputs) : above,
        below: heap.allocate(rows * (inputs + 1)),
        above: heap.allocate(rows * outputs),
        gradient: heap.part(this.out, weights, (inputs + 1) * outputs),
      };
    });
  }

  /** Must be called when the inputs of the coming passes are others than those of the last. */
  forget(): void {
    this.inputsOf = '';
    this.turnedOf = '';
  }

  setWeights(x: Float32Array): void {
    const { heap } = this;
    heap.view(this.weights).set(x);
    this.blocks.forEach(({ weights, biases, turned }, l) => {
      heap.touch(weights);
      heap.touch(biases);
      if (l === 0) return;
      const { inputs, outputs, weights: at } = this.shape.layers[l];
      turn(x, at, inputs, outputs, heap.view(turned));
      heap.touch(turned);
    });
  }

  /** Forward pass over examples from … from + rows of `inputs`; the outputs, to be overwritten with their δ before backward(). */
  forward(inputs: Float32Array, from: number, rows: number): Float32Array {
    const { heap, blocks } = this;
    const { layers, sizes } = this.shape;
    if (this.inputsOf !== `${from} ${rows}`) {
      heap.view(this.inputs).set(inputs.subarray(from * sizes[0], (from + rows) * sizes[0]));
      this.inputsOf = `${from} ${rows}`;
    }
    let below = this.inputs;
    layers.forEach(({ inputs: inner, outputs }, l) => {
      const { weights, biases, outputs: above } = blocks[l];
      heap.multiply(below, weights, above, rows, inner, outputs, biases, l + 1 < layers.length);
      below = above;
    });
    return this.head(below, rows * layers[layers.length - 1].outputs);
  }

  /** Deltas of all layers from those of the outputs. */
  backward(rows: number): void {
    const { heap, blocks } = this;
    for (let l = blocks.length - 1; l > 0; l--) {
      const { inputs, outputs } = this.shape.layers[l];
      heap.multiply(blocks[l].delta, blocks[l].turned, blocks[l - 1].delta, rows, outputs, inputs);
      const activation = this.activation(l - 1, rows);
      const delta = this.delta(l - 1, rows);
      for (let i = 0; i < delta.length; i++) if (activation[i] === 0) delta[i] = 0;
    }
  }

  activation(l: number, rows: number): Float32Array {
    return this.head(this.blocks[l].outputs, rows * this.shape.layers[l].outputs);
  }

  delta(l: number, rows: number): Float32Array {
    return this.head(this.blocks[l].delta, rows * this.shape.layers[l].outputs);
  }

  /** One layer's gradient summed over examples from … from + rows, into gradient(). */
  weightGradient(l: number, below: Float32Array, delta: Float32Array, from: number, rows: number): void {
    const { heap } = this;
    const { inputs, outputs } = this.shape.layers[l];
    const blocks = this.blocks[l];
    // All methods draw the same inputs, so these are turned once a worker.
    if (l > 0 || this.turnedOf !== `${from} ${rows}`) {
      const turned = heap.view(blocks.below);
      turn(below, from * inputs, rows, inputs, turned);
      // The row of ones makes the biases' gradient come out right behind the weights'.
      turned.fill(1, inputs * rows, (inputs + 1) * rows);
      if (l === 0) this.turnedOf = `${from} ${rows}`;
    }
    heap.view(blocks.above).set(delta.subarray(from * outputs, (from + rows) * outputs));
    heap.touch(blocks.above);
    heap.multiply(blocks.below, blocks.above, blocks.gradient, inputs + 1, rows, outputs);
  }

  /** The gradient of all layers, [dimension]. */
  gradient(): Float32Array {
    return this.heap.view(this.out);
  }

  private head(block: Block, length: number): Float32Array {
    return this.heap.view(block).subarray(0, length);
  }
}

/** The matrix [rows × columns] that starts at `from`, turned to [columns × rows]. */
function turn(matrix: Float32Array, from: number, rows: number, columns: number, out: Float32Array): void {
  // Sixteen rows at a time stay in the cache while the columns pass.
  for (let top = 0; top < rows; top += 16) {
    const bottom = Math.min(rows, top + 16);
    for (let column = 0; column < columns; column++) {
      let at = from + top * columns + column;
      for (let to = column * rows + top; to < column * rows + bottom; to++, at += columns) out[to] = matrix[at];
    }
  }
}
