import type { Vector } from '../vector';
import { readBack } from './readback';

/** Staging at a time; a memory of many workers is read in several pieces. */
const PIECE = 16 * 2 ** 20;

interface Table {
  workers: number;
  dimension: number;
}

/** Reads a table whose rows lie `stride` floats apart into one array, [workers × dimension]. */
export async function saveRows(
  device: GPUDevice,
  buffer: GPUBuffer,
  stride: number,
  table: Table,
): Promise<Float32Array> {
  const { workers, dimension } = table;
  const out = new Float32Array(workers * dimension);
  const rows = Math.max(1, Math.floor(PIECE / (4 * stride)));
  for (let first = 0; first < workers; first += rows) {
    const count = Math.min(rows, workers - first);
    const bytes = 4 * (stride * (count - 1) + dimension);
    const piece = new Float32Array(await readBack(device, [{ buffer, start: 4 * stride * first, bytes }]));
    for (let row = 0; row < count; row++) {
      out.set(piece.subarray(row * stride, row * stride + dimension), (first + row) * dimension);
    }
  }
  return out;
}

/** Writes an array, [workers × dimension], into a table whose rows lie `stride` floats apart. */
export function loadRows(device: GPUDevice, buffer: GPUBuffer, stride: number, values: Vector, table: Table): void {
  for (let row = 0; row < table.workers; row++) {
    const numbers = Float32Array.from(values.subarray(row * table.dimension, (row + 1) * table.dimension));
    device.queue.writeBuffer(buffer, 4 * stride * row, numbers);
  }
}
