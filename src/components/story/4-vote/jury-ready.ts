import { inSlices } from '../parts/in-slices';
import { prepareVotes } from './counted-votes';
import { type JurorNoiseId, WALL_SIGNAL } from './juror-noise';
import { figure } from './jury';

export { figure };

/** Casts the votes that the figure opens with, in slices, so that the page can be read meanwhile. */
export async function prepare(): Promise<void> {
  const { noise, signal } = figure.knobs;
  await inSlices(prepareVotes(noise.default as JurorNoiseId, signal.default));
  await inSlices(prepareVotes('wall', WALL_SIGNAL));
}
