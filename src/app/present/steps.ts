import type { Base } from './base';
import { beatAt, nearest, type Place } from './place';

export { BeatSteps } from './BeatSteps';
export { toKnownBeat } from './known-beat';

/** What a beat sets. */
export function baseOf(place: Place): Base {
  const { figure, knobs = {} } = beatAt(nearest(place));
  return { figure, knobs };
}
