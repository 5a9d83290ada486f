import { useSyncExternalStore } from 'react';
import { link } from './linkStore';
import { NewVersion } from './offline/NewVersion';

/** What had to be changed in the link, said once and dismissed by the reader, and that a newer version is here. */
export function Notice() {
  const sentences = useSyncExternalStore(link.subscribe, link.getCorrections, link.getCorrections);
  return (
    <>
      <div className="notice" role="alert">
        {sentences.length > 0 && (
          <>
            <p>{sentences.join(' ')}</p>
            <button type="button" className="text-button" onClick={() => link.dismiss()}>
              Dismiss
            </button>
          </>
        )}
      </div>
      <NewVersion />
    </>
  );
}
