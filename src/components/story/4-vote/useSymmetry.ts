import { useContext, useMemo, useSyncExternalStore } from 'react';
import { AsOpened } from '../as-opened';
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
  const probed = useSyncExternalStore(LIVE.subscribe, LIVE.get, LIVE.get);
  const live = liveOf(values, useContext(AsOpened) ? null : probed);
  const { batch } = values;
  return useMemo(() => ({ live, data: live ? symmetryOf(live.source, batch) : data }), [live, batch, data]);
}
