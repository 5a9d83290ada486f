import { useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { choice } from '../../../sim/parameter';
import { Reveal } from './Reveal';
import './predict.css';

/** Where a walk may end, as a reader may predict it. */
export interface Ending {
  value: string;
  label: string;
}

/** What a prediction comes to, as knobs: both travel in the link. Spread them into a figure's knobs and list them as its handles. */
export function prediction(endings: readonly Ending[]) {
  return {
    guess: choice<string>({
      label: 'Your prediction',
      options: [{ value: 'none', label: 'none yet' }, ...endings],
      default: 'none',
      why: 'What one has bet on is remembered; what one was told is not.',
    }),
    shown: choice<'no' | 'yes'>({
      label: 'Revealed',
      options: [
        { value: 'no', label: 'no' },
        { value: 'yes', label: 'yes' },
      ],
      default: 'no',
      why: 'The run is shown after the prediction, so that it can surprise.',
    }),
  };
}

/** The names of the knobs of `prediction`. */
export const PREDICTED = ['guess', 'shown'] as const;

interface State {
  guess: string;
  shown: 'no' | 'yes';
}

interface Props extends State {
  /** Of this control on the page, for the places in the picture. */
  name: string;
  question: string;
  endings: readonly Ending[];
  turn: (change: Partial<State>) => void;
}

/** A question with its possible answers; once revealed only the chosen one stays, with a way to be asked again. */
export function Predict({ name, question, endings, guess, shown, turn }: Props) {
  const told = useId();
  const root = useRef<HTMLDivElement>(null);
  const isShown = shown === 'yes';
  const chosen = endings.findIndex(({ value }) => value === guess);
  return (
    <div className={`predict${isShown ? ' told' : ''}`} ref={root} tabIndex={-1}>
      {isShown && chosen >= 0 && (
        <p>
          <b aria-hidden="true">{letter(chosen)}</b> {endings[chosen].label}
        </p>
      )}
      {!isShown && (
        <fieldset>
          <legend>{question}</legend>
          {endings.map(({ value, label }, i) => (
            <label className="check" key={value}>
              <input
                id={`${name}-${value}`}
                type="radio"
                name={name}
                aria-labelledby={`${told}-${value}`}
                value={value}
                checked={guess === value}
                onChange={() => turn({ guess: value })}
              />
              <b aria-hidden="true">{letter(i)}</b>
              <span id={`${told}-${value}`}>{label}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Reveal
        isShown={isShown}
        isReady={guess !== 'none'}
        reveal={() => {
          flushSync(() => turn({ shown: 'yes' }));
          root.current?.focus();
        }}
        again={() => {
          flushSync(() => turn({ guess: 'none', shown: 'no' }));
          root.current?.querySelector('input')?.focus();
        }}
      />
    </div>
  );
}

interface PlaceProps extends State {
  name: string;
  endings: readonly Ending[];
  /** Which of the endings stands here, and where that is in the picture, in pixels. */
  value: string;
  x: number;
  y: number;
}

/** An ending in the picture: a press chooses it. Once revealed only the chosen one stays. */
export function Place({ name, endings, value, guess, shown, x, y }: PlaceProps) {
  const isChosen = guess === value;
  const place = { left: x, top: y };
  const said = letter(endings.findIndex((ending) => ending.value === value));
  if (shown === 'yes') {
    // Its words stand beside the picture; here it is a mark.
    return isChosen ? (
      <span className="predict-place chosen told" style={place} aria-hidden="true">
        {said}
      </span>
    ) : null;
  }
  return (
    <label className={`predict-place${isChosen ? ' chosen' : ''}`} htmlFor={`${name}-${value}`} style={place}>
      {said}
    </label>
  );
}

interface VerdictProps extends State {
  endings: readonly Ending[];
  /** Where the run did end. */
  outcome: string;
}

/** How the prediction fared, in a few words before the sentence that says what happened; nothing without a prediction. */
export function Verdict({ endings, guess, shown, outcome }: VerdictProps) {
  const said = endings.find(({ value }) => value === guess);
  if (shown === 'no' || !said) return null;
  return said.value === outcome ? <b>As you said. </b> : <>You said “{said.label}”. </>;
}

const letter = (i: number) => String.fromCharCode(65 + i);
