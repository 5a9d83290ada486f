import { lazy, Suspense, type SyntheticEvent, type ToggleEvent, useId, useRef, useState } from 'react';
import type { Savable } from './savable';
import './save.css';

const SaveItems = lazy(() => import('./SaveItems').then(({ SaveItems }) => ({ default: SaveItems })));

const still = (event: SyntheticEvent) => event.stopPropagation();

/** As wide as the style sheet makes the menu. */
const WIDTH = 330;

/** The quiet word that opens what a reader may take home of a figure. What makes the files is fetched when it is first opened. */
export function SaveMenu({ subject }: { subject: Savable }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const place = ({ newState, currentTarget: { style } }: ToggleEvent<HTMLDivElement>) => {
    const box = button.current?.getBoundingClientRect();
    if (newState !== 'open' || !box) return;
    // It lies on the page, and goes with it when the page is scrolled.
    style.top = `${box.bottom + scrollY + 4}px`;
    style.left = `${Math.max(8, Math.min(box.left, document.documentElement.clientWidth - WIDTH - 8)) + scrollX}px`;
  };
  return (
    <>
      <button type="button" className="text-button" aria-label="Save this figure" popoverTarget={id} ref={button}>
        save
      </button>
      <div
        id={id}
        popover="auto"
        className="save-menu"
        role="dialog"
        aria-label={`Save: ${subject.title}`}
        // What lies under the menu is not pointed at.
        onClick={still}
        onKeyDown={still}
        onPointerMove={still}
        onFocus={still}
        onBeforeToggle={place}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {isOpen && (
          <Suspense fallback={<p className="save-said">Opening.</p>}>
            <SaveItems subject={subject} figureOf={() => button.current?.closest('figure') ?? null} />
          </Suspense>
        )}
      </div>
    </>
  );
}
