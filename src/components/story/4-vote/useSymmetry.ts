import { useMemo, useSyncExternalStore } from 'react';
import { type SymmetryData, type SymmetryValues, symmetryOf } from './symmetry-data';
import { LIVE, type ProbedWeight } from './weight-live';

/** What is shown now, and of which state of the live run, if it is live. */
export interface SymmetryNow {
  data: SymmetryData;
  live: ProbedWeight | null;
}

/** The weight that the live run was last asked about, where that is what the knobs look at. */
function liveOf({ source, weight }: SymmetryValues, probed: ProbedWeight | null): ProbedWeight | null {
  return source === 'network' && probed?.weight === weight ? probed : null;
}

/** What is shown now, outside of React. */
export function symmetryNow(values: SymmetryValues, data: SymmetryData): SymmetryNow {
  const live = liveOf(values, LIVE.get());
  return { live, data: live ? symmetryOf(live.source, values.batch) : data };
}

/** What is shown now: the live run while there is one, else what the knobs ask for. */
export function useSymmetry(values: SymmetryValues, data: SymmetryData): SymmetryNow {
  const live = liveOf(values, useSyncExternalStore(LIVE.subscribe, LIVE.get, LIVE.get));
  const { batch } = values;
  return useMemo(() => ({ live, data: live ? symmetryOf(live.source, batch) : data }), [live, batch, data]);
}
