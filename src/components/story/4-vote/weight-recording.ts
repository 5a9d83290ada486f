import type { WeightId } from './weight-choice';
import { type PackedGradients, unpackGradients } from './weight-code';
import recording from './weight-recording.json';
import type { RecordedStep } from './weight-steps';

/** How and when the recording was made. */
export const WEIGHTS_HOW = `${recording.made} Recorded ${recording.date}.`;

/** Pictures whose gradients were recorded. */
export const RECORDED_EXAMPLES = recording.sgd.examples;

const gradients: Record<WeightId, Record<RecordedStep, PackedGradients>> = recording.gradients;

/** The gradient of every recorded example by a weight, after so many steps of the recorded run, [examples]. */
export function recordedGradients(weight: WeightId, step: RecordedStep): Float32Array {
  return unpackGradients(gradients[weight][step]);
}
