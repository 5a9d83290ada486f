import { memo, useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react';
import { CLAIMS, type Claim, DEMOS, type DemoId } from '../../sim/claims';
import { ClaimRows } from './ClaimRows';
import { Filters } from './Filters';
import { fits } from './filter';
import { useFilter } from './filterLink';
import { type Entry, Ledger } from './Ledger';
import { startMeasurer } from './measurer';
import { RunBar } from './RunBar';
import './receipts.css';
import './rows.css';
import './stacked.css';

/** What was measured is kept while the reader looks something up in a chapter. */
const ledger = new Ledger(startMeasurer);

const IDS = CLAIMS.map(({ id }) => id);

/** The ledger: every claim of these pages, to be run by whoever does not believe it; at first those of the figure in the hash. */
export function Receipts() {
  const standing = useSyncExternalStore(ledger.subscribe, ledger.get);
  const [filter, setFilter] = useFilter();
  // The table is long: what is typed is shown at once, and the table follows.
  const asked = useDeferredValue(filter);
  const { entries } = standing;
  const claims = useMemo(() => CLAIMS.filter((claim) => fits(asked, claim, entries.get(claim.id))), [asked, entries]);
  const shown = useMemo(() => claims.map(({ id }) => id), [claims]);
  useEffect(() => {
    const look = () => ledger.attend(!document.hidden);
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      ledger.cancel();
    };
  }, []);
  return (
    <article className="receipts">
      <header>
        <h1>Receipts</h1>
        <p className="carry">Do not believe the captions: run them.</p>
        <p className="receipts-lead">
          What these pages rest on is listed below, a claim a line: a sentence, where it comes from, the number that
          paper or derivation leads one to expect, and the number that the code of these pages measures when you press
          the button, here, in your browser. Expected values were never read off the code. The same list is run by the
          tests.
        </p>
      </header>
      <RunBar {...{ ledger, standing, all: IDS, shown }} />
      <Filters filter={filter} onChange={setFilter} />
      <Table claims={claims} entries={entries} />
    </article>
  );
}

interface TableProps {
  claims: readonly Claim[];
  entries: ReadonlyMap<string, Entry>;
}

const Table = memo(function Table({ claims, entries }: TableProps) {
  if (claims.length === 0) return <p className="receipts-nothing">No claim fits.</p>;
  return (
    <table>
      <caption className="unseen">Claims, what is expected and what was measured</caption>
      <thead>
        <tr>
          <th scope="col">claim</th>
          <th scope="col">source</th>
          <th scope="col">number</th>
          <th scope="col">expected</th>
          <th scope="col">measured here</th>
          <th scope="col">verdict</th>
        </tr>
      </thead>
      {(Object.keys(DEMOS) as DemoId[]).map((demo) => (
        <Group key={demo} demo={demo} claims={claims.filter((claim) => claim.demo === demo)} entries={entries} />
      ))}
    </table>
  );
});

function Group({ demo, claims, entries }: TableProps & { demo: DemoId }) {
  if (claims.length === 0) return null;
  return (
    <>
      <tbody className="receipt-group">
        <tr>
          <th scope="colgroup" colSpan={6}>
            {DEMOS[demo]} <span className="receipt-group-id">{demo}</span>
          </th>
        </tr>
      </tbody>
      {claims.map((claim) => (
        <ClaimRows key={claim.id} claim={claim} entry={entries.get(claim.id)} run={ledger.run} />
      ))}
    </>
  );
}
