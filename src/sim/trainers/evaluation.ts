import type { Dataset } from '../data/datasets';
import { inputScale } from '../data/datasets';
import { EXTENT } from '../data/plane';
import type { Evaluation } from '../history';
import { saidClass } from '../network/loss';

const SIDE = 64;
const MOST_MISTAKES = 24;

/** The test inputs as numbers, [count × width]. */
export function testInputs({ test }: Dataset): Float32Array {
  const scale = inputScale(test.inputs);
  return Float32Array.from(test.inputs, (value) => value * scale);
}

/** The middles of the cells of a SIDE × SIDE grid over the plane, row by row from the top. */
export function gridInputs(): Float32Array {
  const inputs = new Float32Array(2 * SIDE * SIDE);
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const at = 2 * (row * SIDE + column);
      inputs[at] = ((column + 0.5) / SIDE) * 2 * EXTENT - EXTENT;
      inputs[at + 1] = EXTENT - ((row + 0.5) / SIDE) * 2 * EXTENT;
    }
  }
  return inputs;
}

/** The first mistakes on the test pictures. */
export function mistakesOf(step: number, outputs: Float32Array, data: Dataset): Evaluation {
  const { labels, count } = data.test;
  const mistakes: { index: number; said: number }[] = [];
  for (let index = 0; index < count && mistakes.length < MOST_MISTAKES; index++) {
    const said = saidClass(outputs, index, data.classes.length);
    if (said !== labels[index]) mistakes.push({ index, said });
  }
  return { step, mistakes, boundary: null };
}

/** P(class 1) over the grid, from the network's outputs there. */
export function boundaryOf(step: number, outputs: Float32Array): Evaluation {
  const values = Uint8Array.from(outputs, (z) => Math.round(255 / (1 + Math.exp(-z))));
  return { step, mistakes: null, boundary: { side: SIDE, extent: EXTENT, values } };
}
