import { memo, useMemo } from 'react';
import { latest } from '../../sim/history';
import { percent, plural } from '../plots/format';
import { methodLook, outcomeOf } from '../plots/methodLook';
import { tilingFor } from '../plots/tiles';
import { useSize } from '../plots/useSize';
import { agreement, isMinus, saidBy, watchedIn, workersIn } from '../plots/word';
import { Figure } from './Figure';
import type { Seen } from './seen';
import { WorkerTiles } from './WorkerTiles';

interface Props {
  seen: Seen;
  /** The worker that is looked at, from 0. */
  worker: number;
  onWorker: (worker: number) => void;
}

/** Every worker's last ballot, and how far it agrees with the vote. */
export const Workers = memo(function Workers({ seen: { history, at }, worker, onWorker }: Props) {
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  const frame = latest(history.frames, at - 1);
  const workers = frame ? workersIn(frame) : history.settings.workers;
  const count = watchedIn(history);
  const agreements = useMemo(
    () => (frame ? Array.from({ length: workers }, (_, i) => agreement(saidBy(frame, i), frame.vote, count)) : []),
    [frame, workers, count],
  );
  const tiling = useMemo(
    () => (width > 0 && height > 0 ? tilingFor(workers, width, height) : null),
    [workers, width, height],
  );
  const mean = agreements.reduce((sum, share) => sum + share, 0) / agreements.length;
  const outcome = outcomeOf(history.watched);
  const sendsNumbers = frame !== null && !frame.ballots;

  return (
    <Figure
      title="Workers"
      className="workers"
      subtitle={sendsNumbers ? 'their last signs' : 'their last ballots'}
      sentence={
        frame ? (
          <>
            Workers agree with the {outcome} on <b className="number">{percent(mean, 0)}</b> of these{' '}
            <span className="number">{count}</span> coordinates.
          </>
        ) : (
          <>{plural(workers, 'worker')} will send one bit a coordinate.</>
        )
      }
      numbers={() => ({
        caption: `What each worker said on ${count} coordinates and its agreement with the ${outcome}, ${methodLook(history.watched).name}${frame ? `, step ${frame.step + 1}` : ''}.`,
        columns: ['worker', 'signs', 'agrees'],
        rows: agreements.map((share, i) => [i + 1, frame ? signs(saidBy(frame, i), count) : '', share]),
      })}
    >
      <div className="plot" ref={ref}>
        {tiling && <WorkerTiles {...{ tiling, frame, count, workers, agreements, worker, onWorker }} />}
      </div>
    </Figure>
  );
});

function signs(word: number, count: number): string {
  return Array.from({ length: count }, (_, i) => (isMinus(word, i) ? '−' : '+')).join('');
}
