/** What a run is waited for, and how far that is, once it has lasted longer than a blink; and a way out. */
export function Waiting({ sentence, cancel }: { sentence: string; cancel: () => void }) {
  return (
    <div className="waiting">
      <p role="status" aria-label="Waiting">
        {sentence || 'Opening the run.'}
      </p>
      <button type="button" className="text-button" onClick={cancel}>
        cancel: back to step 0
      </button>
    </div>
  );
}
