import { useId, useState } from 'react';

/** A question mark beside a label that says why the knob matters, by mouse, touch or keyboard. */
export function Why({ sentence, labelId }: { sentence: string; labelId: string }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <span className="why">
      <button
        type="button"
        aria-label="Why it matters"
        aria-describedby={labelId}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          event.stopPropagation();
          setOpen(false);
        }}
      >
        ?
      </button>
      <span id={id} className="why-sentence" role="note" hidden={!open}>
        {sentence}
      </span>
    </span>
  );
}
