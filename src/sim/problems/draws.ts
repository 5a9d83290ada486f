import { drawKey, STREAM, type Words } from '../../optim/random';
import type { Oracle } from './problem';

/**
 * The draws of an oracle as `make` gets them from their key, made once for all who ask for the same (seed, step,
 * worker, batch) in a row: the contenders of a run ask one after the other.
 */
export function drawnOnce<Drawn>(make: (key: Words, batch: number) => Drawn): (oracle: Oracle) => Drawn {
  let last: Oracle | null = null;
  let drawn: Drawn;
  return (oracle) => {
    const { seed, step, worker, batch } = oracle;
    if (last?.step !== step || last.worker !== worker || last.seed !== seed || last.batch !== batch) {
      drawn = make(drawKey(seed, STREAM.oracle, step, worker), batch);
      last = { seed, step, worker, batch };
    }
    return drawn;
  };
}
