import type { Shape } from '../exchange';

/** Gradients of a group of workers in a buffer, one worker after another. */
export interface Gradients {
  /** Needs the usage STORAGE. */
  buffer: GPUBuffer;
  /** First byte, a multiple of 256. */
  offset: number;
  /** Floats from one worker to the next: a multiple of 64, at least d (strideFor); the floats past d are 0. */
  stride: number;
  firstWorker: number;
  workers: number;
}

/** One tensor of the parameters: coordinates `from` … `from + length − 1` of the update belong to it. */
export interface Target {
  /** Needs the usage STORAGE. */
  buffer: GPUBuffer;
  /** Where in the buffer it starts, a multiple of 4; 0 unless told. */
  byteOffset?: number;
  from: number;
  length: number;
}

/** Throws a RangeError if a group of workers cannot be taken; `waiting` is the number of workers left in this round. */
export function checkGradients(name: string, shape: Shape, waiting: number, group: Gradients): void {
  const { buffer, offset, stride, firstWorker, workers } = group;
  const wrong = (what: string) => new RangeError(`${name}: ${what}.`);
  if (stride % 64 !== 0 || stride < shape.dimension) {
    throw wrong(`gradients of ${shape.dimension} floats cannot lie ${stride} floats apart`);
  }
  if (offset % 256 !== 0 || offset + 4 * stride * workers > buffer.size) {
    throw wrong(`${workers} × ${stride} floats from byte ${offset} do not fit a buffer of ${buffer.size} bytes`);
  }
  if (workers < 1 || firstWorker < 0 || firstWorker + workers > shape.workers || workers > waiting) {
    const last = firstWorker + workers - 1;
    throw wrong(`workers ${firstWorker} to ${last} are not among the ${waiting} left of ${shape.workers}`);
  }
}

/** Throws a RangeError if a tensor is not part of both the update and its buffer. */
export function checkTarget(shape: Shape, { buffer, byteOffset = 0, from, length }: Target): void {
  if (byteOffset % 4 !== 0 || from + length > shape.dimension || byteOffset + 4 * length > buffer.size) {
    throw new RangeError(`Coordinates ${from} to ${from + length} are not in both the update and the tensor.`);
  }
}
