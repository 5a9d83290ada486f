import { type FocusEvent, lazy, Suspense, type SyntheticEvent, type ToggleEvent, useId, useRef, useState } from 'react';
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
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const place = ({ newState, currentTarget: { style } }: ToggleEvent<HTMLDivElement>) => {
    const box = button.current?.getBoundingClientRect();
    if (newState !== 'open' || !box) return;
    // It lies on the page, and goes with it when the page is scrolled.
    style.top = `${box.bottom + scrollY + 4}px`;
    style.left = `${Math.max(8, Math.min(box.left, document.documentElement.clientWidth - WIDTH - 8)) + scrollX}px`;
  };
  const leave = ({ relatedTarget: next }: FocusEvent) => {
    // Where the focus goes to nothing it is with a file dialog or another window, and will be back; where the button is pressed, it closes the menu.
    const isKept =
      !next || menu.current?.contains(next) || (next === button.current && button.current.matches(':active'));
    if (isOpen && !isKept) menu.current?.hidePopover();
  };
  return (
    <>
      <button
        type="button"
        className="text-button"
        aria-label="Save this figure"
        popoverTarget={id}
        ref={button}
        onBlur={leave}
      >
        save
      </button>
      <div
        id={id}
        ref={menu}
        popover="auto"
        className="save-menu"
        role="dialog"
        aria-label={`Save: ${subject.title}`}
        // What lies under the menu is not pointed at.
        onClick={still}
        onKeyDown={still}
        onPointerMove={still}
        onFocus={still}
        onBlur={(event) => {
          still(event);
          leave(event);
        }}
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
