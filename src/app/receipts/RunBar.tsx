import type { Ledger, Standing } from './Ledger';
import { standingSentence } from './standing';

interface Props {
  ledger: Ledger;
  standing: Standing;
  all: readonly string[];
  /** The claims that are shown. */
  shown: readonly string[];
}

/** Runs claims, says how far they are, and what came out. */
export function RunBar({ ledger, standing, all, shown }: Props) {
  const { progress } = standing;
  const isPart = shown.length > 0 && shown.length < all.length;
  return (
    <section className="receipts-bar" aria-label="Run">
      {/* One button, so that who pressed it by keyboard is still on it. */}
      <button
        type="button"
        className={progress ? 'button' : 'button main'}
        onClick={() => (progress ? ledger.cancel() : ledger.run(all))}
      >
        {progress ? 'Cancel' : 'Run all'}
      </button>
      {isPart && (
        <button type="button" className="button" onClick={() => ledger.run(shown)}>
          Run these {shown.length}
        </button>
      )}
      {progress && (
        <span className="receipts-progress">
          <progress aria-label="Claims run" value={progress.done} max={progress.of} />
          <span className="number">
            {progress.done} of {progress.of}
          </span>
        </span>
      )}
      <p role="status" aria-label="Claims">
        {standingSentence(standing, all.length)}
      </p>
    </section>
  );
}
