import type { Claim } from '../../sim/claims';
import { CHAPTERS } from '../../story/chapters';
import { linesOf } from './digits';
import type { Entry } from './Ledger';

interface Props {
  claim: Claim;
  entry: Entry | undefined;
  run: (ids: readonly string[]) => void;
}

/** What is behind a claim: why that is expected, how it is measured, how near is near enough, and who says it. */
export function Details({ claim, entry, run }: Props) {
  const chapter = CHAPTERS.find(({ number }) => number === claim.chapter);
  const tolerances = new Set(linesOf(claim, null).map(({ tolerance }) => tolerance || 'none'));
  return (
    <>
      <dl>
        <dt>why</dt>
        <dd>{claim.why}</dd>
        <dt>setting</dt>
        <dd>{claim.setting}</dd>
        <dt>tolerance</dt>
        <dd>
          {tolerances.size === 1 ? <span className="number">{[...tolerances]}</span> : 'beside each number'} (
          {claim.toleranceWhy})
        </dd>
        {chapter && (
          <>
            <dt>chapter</dt>
            <dd>
              <a href={`#/${chapter.id}`}>
                {chapter.number} {chapter.title}
              </a>
            </dd>
          </>
        )}
      </dl>
      <p className="receipt-again">
        <button type="button" className="text-button" onClick={() => run([claim.id])}>
          {entry ? 'run again' : 'run this claim'}
        </button>
        {entry && 'milliseconds' in entry && <span className="number">took {Math.ceil(entry.milliseconds)} ms</span>}
        <span className="number">{claim.id}</span>
      </p>
    </>
  );
}
