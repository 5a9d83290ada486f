import { memo } from 'react';
import type { History } from '../../sim/history';
import { shownRow } from '../../sim/own';
import { two } from '../plots/format';
import { methodLook } from '../plots/methodLook';
import { Figure } from './Figure';
import { SmallCourse } from './SmallCourse';
import type { Seen } from './seen';

/** The methods of a run with error feedback: they remember what they did not send. */
export function debtors({ tracks, settings }: History) {
  return tracks.filter((track) => shownRow(track.method, settings).memory === 'feedback');
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
      sentence={last >= 0 ? <Owed now={now} peaks={peaks} /> : <>What is not sent is kept, and sent later.</>}
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

/** So many debtors have a sentence each. */
const TOLD = 2;

interface OwedProps {
  now: { name: string; owed: number }[];
  /** The most that each has owed so far. */
  peaks: number[];
}

function Owed({ now, peaks }: OwedProps) {
  const solvent = now.filter(({ owed }) => Number.isFinite(owed)).sort((a, b) => a.owed - b.owed);
  if (now.length > TOLD && solvent.length > 0) {
    const [least, most] = [solvent[0], solvent[solvent.length - 1]];
    return (
      <>
        From <b className="number">{two(least.owed)}</b> a worker ({least.name}) to{' '}
        <b className="number">{two(most.owed)}</b> ({most.name}): carried, not lost.
      </>
    );
  }
  return now.map(({ name, owed }, i) => (
    <span key={name}>
      {i > 0 && ' '}
      {Number.isFinite(owed) ? (
        <>
          {name} owes <b className="number">{two(owed)}</b> a worker, at most{' '}
          <span className="number">{two(peaks[i])}</span> so far{i === now.length - 1 && ': carried, not lost'}.
        </>
      ) : (
        <>{name} diverged: its debt is no number any more.</>
      )}
    </span>
  ));
}
