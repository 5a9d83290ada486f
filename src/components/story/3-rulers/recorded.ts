import type { Densities } from '../../../sim/densities';
import recording from './recorded.json';
import type { RecordedMethod } from './recorded-settings';

/** The densities of a recorded run, rounded to four digits. */
export function recordedDensities(method: RecordedMethod): Densities {
  return recording.runs[method];
}

/** Units per layer of the recorded network, input first. */
export const RECORDED_SIZES: readonly number[] = recording.sizes;

/** The day of the recording, in words. */
export const RECORDED_ON = new Date(recording.date).toLocaleDateString('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
