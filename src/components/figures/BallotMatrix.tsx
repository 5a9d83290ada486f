import type { Frame } from '../../sim/history';
import { outlinesPath, squaresPath } from '../plots/squares';
import { isMinus, saidBy, workersIn } from '../plots/word';

interface Props {
  frame: Frame;
  count: number;
  /** The worker whose row is marked. */
  worker: number;
  top: number;
  pitch: number;
  rowPitch: number;
}

/** From one row of ballots to the next: that of the columns, or what fits, in whole pixels while there is one for each. */
export function rowPitchFor(workers: number, pitch: number, room: number): number {
  return Math.min(pitch, Math.floor(room / workers) || room / workers);
}

/** The ballots of all workers, a row each. A crowd too large for whole squares is drawn in thin rows. */
export function BallotMatrix({ frame, count, worker, top, pitch, rowPitch }: Props) {
  const middle = top + (worker + 0.5) * rowPitch - 0.5;
  return (
    <>
      {rowPitch >= 6 ? (
        <Squares {...{ frame, count, top, pitch, rowPitch }} />
      ) : (
        <path className="plus" d={thinRows(frame, count, top, pitch, rowPitch)} />
      )}
      <path className="row-mark" d={`M-3 ${middle}l-6 -4v8z`} />
    </>
  );
}

function Squares({ frame, count, top, pitch, rowPitch }: Omit<Props, 'worker'>) {
  const [plus, minus]: [number, number][][] = [[], []];
  for (let worker = 0; worker < workersIn(frame); worker++) {
    const said = saidBy(frame, worker);
    for (let k = 0; k < count; k++) (isMinus(said, k) ? minus : plus).push([k * pitch, top + worker * rowPitch]);
  }
  return (
    <>
      <path className="minus" d={outlinesPath(minus, pitch - 1, rowPitch - 1)} />
      <path className="plus" d={squaresPath(plus, pitch - 1, rowPitch - 1)} />
    </>
  );
}

/** Rows without gaps: neighbouring ballots for +1 of a column run together. */
function thinRows(frame: Frame, count: number, top: number, pitch: number, rowPitch: number): string {
  const workers = workersIn(frame);
  const said = Array.from({ length: workers }, (_, worker) => saidBy(frame, worker));
  let path = '';
  for (let k = 0; k < count; k++) {
    let from = -1;
    for (let worker = 0; worker <= workers; worker++) {
      const plus = worker < workers && !isMinus(said[worker], k);
      if (plus && from < 0) from = worker;
      if (plus || from < 0) continue;
      path += `M${k * pitch} ${top + from * rowPitch}h${pitch - 1}v${(worker - from) * rowPitch}h${1 - pitch}z`;
      from = -1;
    }
  }
  return path;
}
