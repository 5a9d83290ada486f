import type { Frame } from '../../sim/history';
import { Ballots, type Box } from '../plots/Ballots';
import { outlinesPath, squaresPath } from '../plots/squares';
import { isMinus, isSet, saidBy, spokenBy, WORD, workersIn } from '../plots/word';

/** Rows lower than this have no room for outlines. */
export const THIN = 6;

/** From one row of ballots to the next: that of the columns, or what fits, in whole pixels while there is one for each. */
export function rowPitchFor(workers: number, pitch: number, room: number): number {
  return Math.min(pitch, Math.floor(room / workers) || room / workers);
}

interface Props {
  frame: Frame;
  count: number;
  top: number;
  pitch: number;
  rowPitch: number;
}

/** The ballots of all workers as squares, a row each; a number that is 0 leaves its place empty. */
export function BallotSquares({ frame, count, top, pitch, rowPitch }: Props) {
  const [plus, minus]: [number, number][][] = [[], []];
  for (let worker = 0; worker < workersIn(frame); worker++) {
    const said = saidBy(frame, worker);
    const spoken = spokenBy(frame, worker);
    for (let k = 0; k < count; k++) {
      if (isSet(spoken, k)) (isMinus(said, k) ? minus : plus).push([k * pitch, top + worker * rowPitch]);
    }
  }
  return (
    <>
      <path className="minus" d={outlinesPath(minus, pitch - 1, rowPitch - 1)} />
      <path className="plus" d={squaresPath(plus, pitch - 1, rowPitch - 1)} />
    </>
  );
}

/** The ballots of a crowd too large for squares: thin rows without gaps. */
export function BallotRows({ frame, count, top, pitch, rowPitch, left }: Props & { left: number }) {
  const workers = workersIn(frame);
  const tall = Math.max(1, rowPitch);
  const boxes: Box[] = [];
  for (let worker = 0; worker < workers; worker++) {
    const said = saidBy(frame, worker);
    const plus = spokenBy(frame, worker) & ~said;
    for (let k = 0; k < count; k++) if (isSet(plus, k)) boxes.push([k * pitch, worker * tall, pitch - 1, tall]);
  }
  return (
    <Ballots
      boxes={boxes}
      left={left}
      top={top}
      width={pitch * WORD}
      height={workers * tall}
      shownHeight={Math.ceil(workers * rowPitch)}
    />
  );
}
