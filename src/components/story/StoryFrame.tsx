import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import type { Parameters, Values } from '../../sim/parameter';
import { Knob } from '../controls/Knob';
import { Numbers, type NumberTable } from '../figures/Numbers';
import { computed } from './computed';
import { KnobList } from './parts/KnobList';
import { Steady } from './parts/Steady';
import type { StoryFigure, Turn } from './story-figure';

interface Props<P extends Parameters, D> {
  figure: StoryFigure<P, D>;
  values: Values<P>;
  turn: Turn<P>;
  reset: () => void;
  /** What the page lets its readers do with a figure besides. */
  tools?: ReactNode;
}

/**
 * The frame of a figure of the story: rule and title above, picture with the measured sentence under it, knobs to the right, or on a
 * narrow screen below: it is heard in the order in which it is read.
 */
export function StoryFrame<P extends Parameters, D>({ figure, values, turn, reset, tools }: Props<P, D>) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [table, setTable] = useState<NumberTable | null>(null);
  const data = useMemo(() => computed(figure, values), [figure, values]);
  const shown = { values, data, turn };
  const { title, subtitle, knobs, handles = [], Picture, Sentence } = figure;
  const idle = figure.idle?.(values) ?? {};
  const own = Object.keys(knobs).filter((knob) => !handles.includes(knob));
  return (
    <figure
      className="story-figure"
      data-figure={figure.id}
      tabIndex={-1}
      aria-labelledby={id}
      aria-describedby={`${id}-sentence`}
    >
      <div className="story-head">
        <h2 id={id}>{title}</h2>
        <span className="subtitle">{typeof subtitle === 'string' ? subtitle : subtitle(shown)}</span>
        <div className="tools">
          <button
            type="button"
            className="text-button"
            aria-label="Show numbers"
            onClick={() => {
              setTable(figure.numbers(shown));
              dialog.current?.showModal();
            }}
          >
            numbers
          </button>
          <button type="button" className="text-button" aria-label="Reset figure" onClick={reset}>
            reset
          </button>
          {tools}
        </div>
      </div>
      <div className="story-body">
        <div className="story-picture">
          <Picture {...shown} />
        </div>
        <figcaption id={`${id}-sentence`}>
          <Steady>
            <Sentence {...shown} />
          </Steady>
        </figcaption>
        {own.length > 0 && (
          <KnobList>
            {own.map((knob) => (
              <div className="story-knob" key={knob}>
                <Knob
                  id={knob}
                  parameter={knobs[knob]}
                  value={values[knob as keyof typeof values] as number | string | readonly string[]}
                  idle={idle[knob as keyof typeof idle]}
                  onChange={(name, value) => turn({ [name]: value } as Partial<Values<P>>)}
                />
              </div>
            ))}
          </KnobList>
        )}
      </div>
      <dialog ref={dialog} aria-label={`${title}: numbers`} className="numbers" onClose={() => setTable(null)}>
        {table && <Numbers title={title} table={table} onClose={() => dialog.current?.close()} />}
      </dialog>
    </figure>
  );
}
