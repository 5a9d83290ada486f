import { type CSSProperties, type KeyboardEvent, memo, type ReactNode, useId } from 'react';
import type { NumberParameter } from '../../sim/parameter';
import { nudge, showValue, travelOf, valueAt } from './travel';
import { Why } from './Why';

/** Places of a slider whose scale is bent. */
const PLACES = 1000;

interface Props {
  parameter: NumberParameter;
  value: number;
  onChange: (value: number) => void;
  /** What stands at the right of the label instead of the value. */
  shown?: ReactNode;
  /** What a screen reader hears instead of the value. */
  spoken?: string;
  /** Something small after the value. */
  after?: ReactNode;
  disabled?: boolean;
}

const KEYS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};

/** A native slider over a number's declaration; a bent scale is bent inside, and the value said is the real one. */
export const Slider = memo(function Slider({ parameter, value, onChange, shown, spoken, after, disabled }: Props) {
  const id = useId();
  const { min, max, scale, whole, digits, label, symbol, why } = parameter;
  const straight = scale === 'linear';
  const travel = travelOf(parameter, value);
  const text = showValue(parameter, value);

  const onKeyDown = (event: KeyboardEvent) => {
    const keys = KEYS[event.key];
    if (!keys || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChange(nudge(parameter, value, keys));
  };

  return (
    <div className="knob slider">
      <div className="knob-head">
        <label id={`${id}-label`} htmlFor={id}>
          {label}
        </label>
        {symbol && (
          <span className="symbol" aria-hidden="true">
            {symbol}
          </span>
        )}
        <Why sentence={why} labelId={`${id}-label`} />
        <span className="value number" aria-hidden="true">
          {shown ?? text}
        </span>
        {after}
      </div>
      <input
        id={id}
        type="range"
        min={straight ? min : 0}
        max={straight ? max : PLACES}
        step={straight ? (whole ? 1 : 10 ** -(digits ?? 2)) : 1}
        value={straight ? value : Math.round(travel * PLACES)}
        aria-valuetext={spoken ?? text}
        disabled={disabled}
        style={{ '--travel': travel } as CSSProperties}
        onChange={({ target }) => {
          const place = Number(target.value);
          onChange(straight ? place : valueAt(parameter, place / PLACES));
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
});
