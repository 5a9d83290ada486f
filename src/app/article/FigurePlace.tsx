import { Suspense, startTransition, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { measureSizes } from '../../components/plots/useSize';
import { Beats } from '../present/AtBeat';
import { FigureSlot, loadFigure } from './FigureSlot';
import { turns } from './turns';

/**
 * The place of a figure in a page. It is kept until the figure's turn comes, so that the text does not jump and a long chapter opens as
 * quickly as a short one.
 */
export function FigurePlace({ id }: { id: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [isDue, setDue] = useState(false);
  const [loading] = useState(() => loadFigure(id));
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const show = () => startTransition(() => setDue(true));
    return turns.wait(element, (isHurried) => {
      if (isHurried) {
        flushSync(() => setDue(true));
        flushSync(measureSizes);
        return;
      }
      // Where it cannot be loaded, showing it is what says so.
      loading.then(show, show);
    });
  }, [loading]);
  return (
    <div className="figure-place" data-place={id} ref={place}>
      {isDue ? (
        <Suspense fallback={<div className="figure-to-come" />}>
          <FigureSlot id={id} />
          <Beats figure={id} />
          <Arrival at={() => place.current && turns.done(place.current)} />
        </Suspense>
      ) : (
        <div className="figure-to-come" />
      )}
    </div>
  );
}

/** Tells when what stands beside it has come onto the page. */
function Arrival({ at }: { at: () => void }) {
  const told = useRef(at);
  useEffect(() => told.current(), []);
  return null;
}
