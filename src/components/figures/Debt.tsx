import { memo } from 'react';
import { methodOf } from '../../optim/methods';
import type { History } from '../../sim/history';
import { two } from '../plots/format';
import { methodLook } from '../plots/methodLook';
import { Figure } from './Figure';
import { SmallCourse } from './SmallCourse';
import type { Seen } from './seen';

/** The methods of a run that remember what they did not send. */
export function debtors({ tracks }: History) {
  return tracks.filter((track) => methodOf(track.method).memory);
}

/** What error feedback still owes. */
export const Debt = memo(function Debt({ seen: { history, at, head } }: { seen: Seen }) {
  const owing = debtors(history);
  const last = Math.min(at, head) - 1;
  const now = owing.map((track) => ({ name: methodLook(track.method).name, owed: track.residual[last] }));
  const peaks = owing.map((track) => Math.max(...track.residual.slice(0, last + 1).filter(Number.isFinite)));
  return (
    <Figure
      title="Debt ‖e‖"
      className="small"
      subtitle="of error feedback"
      sentence={
        last >= 0 ? (
          now.map(({ name, owed }, i) => (
            <span key={name}>
              {Number.isFinite(owed) ? (
                <>
                  {name} owes <b className="number">{two(owed)}</b> a worker, at most{' '}
                  <span className="number">{two(peaks[i])}</span> so far: carried, not lost.
                </>
              ) : (
                <>{name} diverged: its debt is no number any more.</>
              )}
            </span>
          ))
        ) : (
          <>What the signs leave out is kept and sent later.</>
        )
      }
      numbers={() => ({
        caption: 'Root mean square over workers of ‖e‖₂ after each step.',
        columns: ['step', ...now.map(({ name }) => name)],
        rows: Array.from({ length: history.head }, (_, step) => [step, ...owing.map((track) => track.residual[step])]),
      })}
    >
      <SmallCourse
        steps={history.settings.steps}
        head={head}
        at={at}
        curves={owing.map((track) => {
          const { color, dash } = methodLook(track.method);
          return { label: owing.length > 1 ? methodLook(track.method).name : '', values: track.residual, color, dash };
        })}
      />
    </Figure>
  );
});
