import { Suspense, startTransition, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { drawSizes } from '../../components/plots/useSize';
import { PLACED } from '../../story/placed';
import { Beats } from '../present/AtBeat';
import { printing } from '../printing';
import { FigureOpened, FigureSlot, isLoaded, loadFigure } from './FigureSlot';
import { turns } from './turns';

/**
 * The place of a figure in a page. It is kept until the figure's turn comes, so that the text does not jump and a long chapter opens as
 * quickly as a short one. The first of a page waits for no turn if it is loaded already.
 */
export function FigurePlace({ id, isFirst = false }: { id: string; isFirst?: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const [isDue, setDue] = useState(() => isFirst && isLoaded(id));
  const [loading] = useState(() => loadFigure(id));
  const isPrinting = useSyncExternalStore(printing.subscribe, printing.get, printing.get);
  useEffect(() => {
    const element = place.current;
    if (!element || isDue) return;
    const show = () => startTransition(() => setDue(true));
    return turns.wait(element, (isHurried) => {
      if (isHurried) {
        flushSync(() => setDue(true));
        drawSizes();
        return;
      }
      // Where it cannot be loaded, showing it is what says so.
      loading.then(show, show);
    });
  }, [loading, isDue]);
  return (
    <div className="figure-place" data-place={id} ref={place}>
      {isDue ? (
        <Suspense fallback={<ToCome id={id} />}>
          <FigureSlot id={id} />
          {isPrinting && <FigureOpened id={id} />}
          <Beats figure={id} />
          <Arrival at={() => place.current && turns.done(place.current)} />
        </Suspense>
      ) : (
        <ToCome id={id} />
      )}
    </div>
  );
}

/** The place of a figure that is not there yet, and what it is, where that lasts longer than a blink. */
function ToCome({ id }: { id: string }) {
  const title = Object.hasOwn(PLACED, id) ? ` “${PLACED[id].title}”` : '';
  return (
    <div className="figure-to-come">
      <p>Opening the figure{title}.</p>
    </div>
  );
}

/** Tells when what stands beside it has come onto the page. */
function Arrival({ at }: { at: () => void }) {
  const told = useRef(at);
  useEffect(() => told.current(), []);
  return null;
}
