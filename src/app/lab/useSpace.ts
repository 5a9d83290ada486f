import { useEffect } from 'react';

const TAKEN = 'input, select, button, textarea, a, summary, dialog, [role=radio]';

/** Calls back when the space bar is pressed where it means nothing else. */
export function useSpace(onSpace: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target as Element;
      if (event.key !== ' ' || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.closest(TAKEN)) return;
      event.preventDefault();
      onSpace();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [onSpace]);
}
