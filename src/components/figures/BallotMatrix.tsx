import type { Frame } from '../../sim/history';
import { outlinesPath, squaresPath } from '../plots/squares';
import { isMinus, saidBy, WORD, workersIn } from '../plots/word';

interface Props {
  frame: Frame;
  /** The worker whose row is marked. */
  worker: number;
  top: number;
  pitch: number;
  square: number;
  /** Pixels the rows may take. */
  room: number;
}

/** The ballots of all workers, a row each. A crowd too large for whole rows is drawn in thin ones. */
export function BallotMatrix({ frame, worker, top, pitch, square, room }: Props) {
  const workers = workersIn(frame);
  const rowPitch = Math.min(pitch, Math.floor(room / workers) || room / workers);
  const marker = top + (worker + 0.5) * rowPitch;
  return (
    <>
      {rowPitch >= 6 ? (
        <Squares frame={frame} top={top} pitch={pitch} rowPitch={rowPitch} size={Math.min(square, rowPitch - 1)} />
      ) : (
        <path className="plus" d={thinRows(frame, top, pitch, rowPitch)} />
      )}
      <path className="row-mark" d={`M${pitch * WORD + 1} ${marker}l5 -4v8z`} />
    </>
  );
}

function Squares({
  frame,
  top,
  pitch,
  rowPitch,
  size,
}: Omit<Props, 'worker' | 'square' | 'room'> & { rowPitch: number; size: number }) {
  const [plus, minus]: [number, number][][] = [[], []];
  for (let worker = 0; worker < workersIn(frame); worker++) {
    const said = saidBy(frame, worker);
    for (let k = 0; k < WORD; k++) (isMinus(said, k) ? minus : plus).push([k * pitch, top + worker * rowPitch]);
  }
  return (
    <>
      <path className="minus" d={outlinesPath(minus, size)} />
      <path className="plus" d={squaresPath(plus, size)} />
    </>
  );
}

/** Rows without gaps: neighbouring ballots for +1 of a column run together. */
function thinRows(frame: Frame, top: number, pitch: number, rowPitch: number): string {
  const workers = workersIn(frame);
  const said = Array.from({ length: workers }, (_, worker) => saidBy(frame, worker));
  let path = '';
  for (let k = 0; k < WORD; k++) {
    let from = -1;
    for (let worker = 0; worker <= workers; worker++) {
      const plus = worker < workers && !isMinus(said[worker], k);
      if (plus && from < 0) from = worker;
      if (plus || from < 0) continue;
      path += `M${k * pitch} ${top + from * rowPitch}h${pitch - 2}v${(worker - from) * rowPitch}h${2 - pitch}z`;
      from = -1;
    }
  }
  return path;
}
