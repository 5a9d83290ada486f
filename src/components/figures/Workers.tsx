import { memo, useMemo } from 'react';
import { sendsBallots } from '../../optim/methods';
import { liarsOf } from '../../sim/attackers';
import { type Frame, latest } from '../../sim/history';
import { shownRow } from '../../sim/own';
import { percent, plural } from '../plots/format';
import { liarsSentence, lieOf } from '../plots/liars';
import { methodLook, outcomeOf } from '../plots/methodLook';
import { tilingFor } from '../plots/tiles';
import { useSize } from '../plots/useSize';
import {
  agreement,
  countSet,
  firstOf,
  honestIn,
  isMinus,
  isSet,
  saidBy,
  spokenBy,
  watchedIn,
  workersIn,
} from '../plots/word';
import { Figure } from './Figure';
import { mixInWords, sharesOf } from './mix';
import type { Seen } from './seen';
import { WorkerTiles } from './WorkerTiles';

interface Props {
  seen: Seen;
  /** The worker that is looked at, from 0. */
  worker: number;
  onWorker: (worker: number) => void;
}

/** Height of the bars that show a worker's mix of classes. */
const STRIP = 16;

/** Every worker's last ballot, how far it agrees with the vote, whether it lies, and which classes it sees. */
export const Workers = memo(function Workers({ seen: { history, at }, worker, onWorker }: Props) {
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  const { settings, network } = history;
  const frame = latest(history.frames, at - 1);
  const workers = frame ? workersIn(frame) : settings.workers;
  const honest = frame ? honestIn(frame, history) : workers - liarsOf(settings);
  const lie = lieOf(workers - 1, { ...settings, workers }) ?? '';
  const count = watchedIn(history);
  const agreements = useMemo(
    () => (frame ? Array.from({ length: workers }, (_, i) => agreement(frame, i, count)) : []),
    [frame, workers, count],
  );
  const shares = useMemo(() => sharesOf(settings, workers, network.classes.length), [settings, workers, network]);
  const strip = shares ? STRIP : 0;
  const tiling = useMemo(
    () => (width > 0 && height > 0 ? tilingFor(workers, width, height, strip) : null),
    [workers, width, height, strip],
  );
  const outcome = outcomeOf(history);
  const ballots = sendsBallots(shownRow(history.watched, settings));
  const chosen = Math.min(worker, workers - 1);
  const shared = agreements.map(({ agreed, of }) => (of > 0 ? agreed / of : null));
  const among = agreements.slice(0, honest);
  const compared = among.reduce((sum, { of }) => sum + of, 0);
  const agreed = among.reduce((sum, { agreed }) => sum + agreed, 0);
  const moved = frame ? count - countSet(firstOf(frame.still, count)) : count;

  return (
    <Figure
      title="Workers"
      className="workers"
      subtitle={ballots ? 'their last ballots' : 'their last signs'}
      sentence={
        <>
          {frame && compared > 0 && (
            <>
              {honest < workers ? 'The honest' : 'Workers'} agree with the {outcome} on{' '}
              <b className="number">{percent(agreed / compared, 0)}</b> of these <span className="number">{moved}</span>{' '}
              coordinates{moved < count && ' that moved'}.
            </>
          )}
          {frame && honest > 0 && compared === 0 && (
            <>
              On these <span className="number">{count}</span> coordinates there is nothing to agree on.
            </>
          )}
          {!frame && (
            <>
              {plural(workers, 'worker')} will send {ballots ? 'one bit' : 'numbers, not one bit,'} a coordinate.
            </>
          )}
          {honest < workers && <span className="wrong-text"> {liarsSentence({ ...settings, workers })}</span>}
          {shares && (
            <>
              {' '}
              Worker <span className="number">{chosen + 1}</span> sees {mixInWords(shares[chosen], network.classes)}.
            </>
          )}
        </>
      }
      numbers={() => ({
        caption: `What each worker said on ${count} coordinates and its agreement with the ${outcome} where both have a sign, ${methodLook(history.watched).name}${frame ? `, step ${frame.step + 1}` : ''}.`,
        columns: ['worker', 'honest', 'signs', 'agrees', ...(shares ? ['sees'] : [])],
        rows: Array.from({ length: workers }, (_, i) => [
          i + 1,
          i < honest ? 'honest' : `liar, ${lie}`,
          frame ? signs(frame, i, count) : '',
          shared[i] ?? '',
          ...(shares ? [mixInWords(shares[i], network.classes, network.classes.length)] : []),
        ]),
      })}
    >
      <div className="plot" ref={ref}>
        {tiling && (
          <WorkerTiles
            {...{ tiling, frame, count, workers, honest, lie, agreements: shared, shares, worker, onWorker }}
          />
        )}
      </div>
    </Figure>
  );
});

function signs(frame: Frame, worker: number, count: number): string {
  const [said, spoken] = [saidBy(frame, worker), spokenBy(frame, worker)];
  return Array.from({ length: count }, (_, i) => (isSet(spoken, i) ? (isMinus(said, i) ? '−' : '+') : '0')).join('');
}
