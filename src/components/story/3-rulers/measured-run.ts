import type { Densities } from '../../../sim/densities';
import { LiveRun, type LiveState } from '../live/LiveRun';
import { recordedDensities } from './recorded';
import type { RecordedMethod } from './recorded-settings';

/** Slow enough to watch the curves grow. */
const STEPS_PER_SECOND = 20;

/** The run that Play trains, whichever method is chosen. */
export const LIVE = new LiveRun(STEPS_PER_SECOND);

/** The densities that the figure shows of a method: live from the first step on, else recorded. */
export interface ShownRun {
  densities: Densities;
  origin: 'recorded' | 'live';
  /** The recorded run, to compare a live one with. */
  recorded: Densities;
}

/** What is shown of a method while a live run stands so. */
export function shownRun(method: RecordedMethod, { history }: LiveState): ShownRun {
  const recorded = recordedDensities(method);
  if (history?.watched === method && history.head > 0) return { densities: history.density, origin: 'live', recorded };
  return { densities: recorded, origin: 'recorded', recorded };
}
