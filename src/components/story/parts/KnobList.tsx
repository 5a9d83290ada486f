import { Children, type ReactNode, useSyncExternalStore } from 'react';

/** On a phone a figure shows no more knobs than this at once; of more it shows the first few. */
const AT_ONCE = 5;
const FIRST = 4;

const PHONE = '(max-width: 720px)';

/** The knobs of a figure, the most used first. On a phone the last of many are folded away, so that the picture is not lost above them. */
export function KnobList({ children }: { children: ReactNode }) {
  const knobs = Children.toArray(children);
  const isPhone = useSyncExternalStore(subscribe, isNarrow, () => false);
  if (!isPhone || knobs.length <= AT_ONCE) return <div className="story-knobs">{knobs}</div>;
  return (
    <div className="story-knobs">
      {knobs.slice(0, FIRST)}
      <details className="story-more">
        <summary>More knobs</summary>
        <div className="story-folded">{knobs.slice(FIRST)}</div>
      </details>
    </div>
  );
}

const isNarrow = () => matchMedia(PHONE).matches;

function subscribe(changed: () => void): () => void {
  const phone = matchMedia(PHONE);
  phone.addEventListener('change', changed);
  return () => phone.removeEventListener('change', changed);
}
