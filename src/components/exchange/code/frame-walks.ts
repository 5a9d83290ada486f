import { drawKey, SERVER, STREAM } from '../../../optim/random';
import type { Frame, History } from '../../../sim/history';
import { shownRow } from '../../../sim/own';
import { firstOf, WORD, watchedIn } from '../../plots/word';
import { packWalk } from './pack-walk';
import { MOST_WALKED, voteWalk } from './vote-walk';
import { ALL, type CodeWalk } from './walk';
import { packsGradients } from './walkable';

/** The walks that a frame of a run can be taken through, each where what it starts from was kept. */
export interface FrameWalks {
  gradients: Float32Array;
  pack: CodeWalk | null;
  vote: CodeWalk | null;
}

/** One worker’s packing and the count of all ballots, of the watched word of a frame. */
export function frameWalks(frame: Frame, history: History, worker: number): FrameWalks {
  const { settings, word, watched } = history;
  const { seed, zero, tie } = settings;
  const method = shownRow(watched, settings);
  const count = watchedIn(history);
  let vote: CodeWalk | null = null;
  if (frame.ballots && method.aggregator === 'majority' && frame.ballots.length <= MOST_WALKED) {
    const key = drawKey(seed, STREAM.tie, frame.step, SERVER);
    // In the lab no ballot says 0.
    const of = { ballots: frame.ballots, zeros: null, tie, coins: key };
    vote = voteWalk({ ...of, wordIndex: word, used: firstOf(ALL, count) });
  }
  const gradients = frame.gradients.subarray(worker * WORD, worker * WORD + count);
  const coins = drawKey(seed, STREAM.zero, frame.step, worker);
  return { gradients, pack: packsGradients(method) ? packWalk(gradients, zero, coins, word) : null, vote };
}
