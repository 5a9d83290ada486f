import { memo, useId, useRef, useState } from 'react';
import type { Claim } from '../../sim/claims';
import { Details } from './Details';
import { type Line, linesOf, twoDigits } from './digits';
import type { Entry } from './Ledger';
import { SeeIt } from './SeeIt';
import { Source } from './Source';

/** A claim with more numbers than this shows the first ones, until it is opened or fails. */
const LONG = 5;
const FIRST = 4;

interface Props {
  claim: Claim;
  entry: Entry | undefined;
  run: (ids: readonly string[]) => void;
}

/** One claim of the table: a row a number, and what is behind it when it is opened. */
export const ClaimRows = memo(function ClaimRows({ claim, entry, run }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const sentence = useRef<HTMLButtonElement>(null);
  // What is pressed goes away; whoever pressed it by keyboard goes on from the sentence.
  const stay = () => sentence.current?.focus({ preventScroll: true });
  const lines = linesOf(claim, entry && 'measured' in entry ? entry.measured : null);
  const isFolded = lines.length > LONG && !open && entry?.verdict !== 'fails';
  const [first, ...others] = isFolded ? lines.slice(0, FIRST) : lines;
  const span = 1 + others.length + (isFolded ? 1 : 0);
  return (
    <tbody className="receipt" id={claim.id}>
      <tr>
        <th scope="row" rowSpan={span} className="receipt-sentence">
          <button
            ref={sentence}
            type="button"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {claim.sentence}
          </button>
        </th>
        <td rowSpan={span} className="receipt-source">
          <Source text={claim.source} />
          <SeeIt claim={claim} />
        </td>
        <NumberCells line={first} />
        <td rowSpan={span} className="receipt-verdict">
          <VerdictWords entry={entry} />
          {!entry && (
            <button
              type="button"
              className="text-button"
              aria-label={`Run: ${claim.sentence}`}
              onClick={() => {
                stay();
                run([claim.id]);
              }}
            >
              run
            </button>
          )}
        </td>
      </tr>
      {others.map((line) => (
        <tr key={line.label}>
          <NumberCells line={line} />
        </tr>
      ))}
      {isFolded && (
        <tr>
          <td colSpan={3} className="receipt-more">
            <button
              type="button"
              className="text-button"
              onClick={() => {
                stay();
                setOpen(true);
              }}
            >
              and {lines.length - FIRST} more
            </button>
          </td>
        </tr>
      )}
      {open && (
        <tr className="receipt-behind">
          <td colSpan={6} id={id}>
            <Details claim={claim} entry={entry} run={run} />
          </td>
        </tr>
      )}
    </tbody>
  );
});

function NumberCells({ line }: { line: Line }) {
  return (
    <>
      <td className="receipt-label">{line.label}</td>
      <td className="number receipt-expected">
        {line.expected} {line.tolerance && <span>{line.tolerance}</span>}
      </td>
      <td className={line.off ? 'number receipt-measured receipt-off' : 'number receipt-measured'}>
        {line.measured} {line.off && <span>{line.off}</span>}
      </td>
    </>
  );
}

function VerdictWords({ entry }: { entry: Entry | undefined }) {
  if (!entry) return null;
  return (
    <>
      <b className={`receipt-${entry.verdict}`}>{entry.verdict}</b>
      {'broke' in entry && <span className="receipt-broke">It broke off: {entry.broke}</span>}
      {entry.verdict === 'fails' && 'distance' in entry && Number.isFinite(entry.distance) && (
        <span className="receipt-broke number">{twoDigits(entry.distance)} tolerances off</span>
      )}
    </>
  );
}
