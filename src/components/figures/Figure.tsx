import { type ReactNode, useId, useRef, useState } from 'react';
import { Numbers, type NumberTable } from './Numbers';

interface Props {
  title: string;
  /** A few words after the title. */
  subtitle?: ReactNode;
  tools?: ReactNode;
  /** One sentence: what to notice, in numbers of the run. */
  sentence: ReactNode;
  /** The numbers behind the picture, taken when they are asked for. */
  numbers: () => NumberTable;
  className?: string;
  children: ReactNode;
}

/** The frame of every figure: title, picture, one sentence, and its numbers as a table. */
export function Figure({ title, subtitle, tools, sentence, numbers, className, children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [table, setTable] = useState<NumberTable | null>(null);
  const show = () => {
    setTable(numbers());
    dialog.current?.showModal();
  };
  return (
    <figure className={`figure ${className ?? ''}`} aria-labelledby={id} aria-describedby={`${id}-sentence`}>
      <div className="figure-head">
        <h2 id={id}>{title}</h2>
        {subtitle && <span className="subtitle">{subtitle}</span>}
        <div className="tools">
          {tools}
          <button type="button" className="text-button numbers-button" aria-label="Show numbers" onClick={show}>
            numbers
          </button>
        </div>
      </div>
      {children}
      <figcaption id={`${id}-sentence`}>{sentence}</figcaption>
      <dialog ref={dialog} aria-label={`${title}: numbers`} className="numbers" onClose={() => setTable(null)}>
        {table && <Numbers title={title} table={table} onClose={() => dialog.current?.close()} />}
      </dialog>
    </figure>
  );
}
