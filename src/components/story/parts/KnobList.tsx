import { Children, createContext, type ReactNode, useContext } from 'react';
import { useMedia } from '../../plots/useMedia';

/** A figure shows no more knobs than this at once; of more it shows the first few, one less. */
export const KnobsAtOnce = createContext(Number.POSITIVE_INFINITY);

/** On a phone. */
const FEW = 5;

const PHONE = '(max-width: 720px)';

/** The knobs of a figure, the most used first. On a phone or a stage the last of many are folded away, so that the picture is not lost beside them. */
export function KnobList({ children }: { children: ReactNode }) {
  const knobs = Children.toArray(children);
  const isPhone = useMedia(PHONE);
  const most = Math.min(useContext(KnobsAtOnce), isPhone ? FEW : Number.POSITIVE_INFINITY);
  if (knobs.length <= most) return <div className="story-knobs">{knobs}</div>;
  return (
    <div className="story-knobs">
      {knobs.slice(0, most - 1)}
      <details className="story-more">
        <summary>More knobs</summary>
        <div className="story-folded">{knobs.slice(most - 1)}</div>
      </details>
    </div>
  );
}
