import type { Method } from '../../optim/methods';
import type { Frame } from '../../sim/history';
import { type HalfWords, halfWords } from './half-words';
import type { HalfId } from './halves';

/** The four halves that a frame of a run shows, in order. */
export function frameHalves(frame: Pick<Frame, 'ballots' | 'tally'>, method: Method): HalfWords[] {
  const halves: HalfId[] = [
    'gradient',
    frame.ballots ? 'ballots' : 'numbers',
    frame.tally ? 'tally' : 'mean',
    method.aggregator === 'majority' ? 'vote' : 'step',
  ];
  return halves.map((half) => halfWords(half, method));
}
