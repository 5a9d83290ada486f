import type { Dataset, Loading } from './data/datasets';
import { fashionDataset, type ReadFile } from './data/fashion';
import { planeDataset } from './data/plane';
import type { Settings } from './parameters';
import { type MakeTrainer, Run } from './run';
import { worldOf } from './world';

let fashion: Promise<Dataset> | null = null;

/**
 * The data set of settings: drawn from the seed, or read once through `read`, which `heard` is told of. A failed read may be tried again.
 */
export function datasetOf(
  { data, seed }: Settings,
  read: ReadFile,
  heard?: (loading: Loading) => void,
): Promise<Dataset> {
  if (data !== 'fashion') return Promise.resolve(planeDataset(data, seed));
  fashion ??= fashionDataset(read, heard);
  fashion
    .then((set) => set.complete())
    .catch(() => {
      fashion = null;
    });
  return fashion;
}

/** A run of settings at step 0. Rejects with a DataError if the data cannot be read. */
export async function openRun(settings: Settings, read: ReadFile, makeTrainer: MakeTrainer): Promise<Run> {
  return Run.open(worldOf(settings, await datasetOf(settings, read)), makeTrainer);
}
