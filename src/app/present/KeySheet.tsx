import { useEffect, useRef } from 'react';
import { KEYS } from './keys';
import './key-sheet.css';

/** The keys of the stage, on a sheet over it, or over the speaker's window, which says what is pressed on the stage alone. */
export function KeySheet({ open, close, away = false }: { open: boolean; close: () => void; away?: boolean }) {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) sheet.current?.showModal();
    else sheet.current?.close();
  }, [open]);
  return (
    <dialog
      ref={sheet}
      className="key-sheet"
      aria-label="Keys"
      onClose={close}
      onKeyDown={({ key }) => key === '?' && close()}
    >
      <dl>
        {KEYS.map(({ keys, does, onStage }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>
              {does}
              {away && onStage && ' (in the window of the stage)'}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        Everything may be touched: the next beat arrives in its own state. While a control has the keyboard’s focus,
        arrows, Space, Home and End are its own; Page Up and Page Down, and so a clicker, always lead through the
        lecture.
      </p>
      <form method="dialog">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </dialog>
  );
}
