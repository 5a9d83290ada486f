import type { ReactNode } from 'react';
import './legend.css';

export interface LegendKey {
  /** The mark itself, drawn in a box of 16 × 16 as it is in the picture. */
  mark: ReactNode;
  says: string;
}

/** What the marks of a picture mean, in one line above it. */
export function Legend({ keys }: { keys: readonly LegendKey[] }) {
  return (
    <p className="legend">
      {keys.map(({ mark, says }) => (
        <span key={says}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            {mark}
          </svg>
          {says}
        </span>
      ))}
    </p>
  );
}
