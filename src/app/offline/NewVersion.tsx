import { useEffect, useState, useSyncExternalStore } from 'react';
import { link } from '../linkStore';
import { holdLecture, unlessLecture } from './lecture';
import { offline } from './offline';

/** Says that a newer version is here; nothing reloads unless the reader asks, and nothing is said on a stage. */
export function NewVersion() {
  const { mode } = useSyncExternalStore(link.subscribe, link.get, link.get);
  const { newer } = useSyncExternalStore(offline.subscribe, offline.get, offline.get);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => (mode === 'page' ? undefined : holdLecture()), [mode]);

  if (mode !== 'page') return null;
  const reload = async () => setHeld(!(await unlessLecture(() => offline.reload())));
  return (
    <div className="notice" role="status" aria-label="Version">
      {newer && (
        <>
          <p>A new version is here.{isHeld && ' It waits until the lecture in another window is over.'}</p>
          <button type="button" className="text-button" onClick={reload}>
            Reload
          </button>
        </>
      )}
    </div>
  );
}
