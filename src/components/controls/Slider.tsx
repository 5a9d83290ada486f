import { type CSSProperties, type KeyboardEvent, memo, type PointerEvent, type ReactNode, useId, useRef } from 'react';
import type { NumberParameter } from '../../sim/parameter';
import { Idle } from './Idle';
import { nudge, showValue, travelOf, valueAt } from './travel';
import { Why } from './Why';

/** Width of the thumb in pixels, as controls.css draws it where it has not grown. */
const THUMB = 16;

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
  /** Why it has no effect now; it then cannot be turned. */
  idle?: string;
  /** How far it may be taken, where that is not the end. */
  reach?: number;
}

const KEYS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};

/**
 * A native slider over a number's declaration. Its value is the real one, for keys, scripts and screen readers; where the scale
 * is bent the thumb is drawn, and the pointer read, along the bent travel.
 */
export const Slider = memo(function Slider({
  parameter,
  value,
  onChange,
  shown,
  spoken,
  after,
  disabled,
  idle,
  reach,
}: Props) {
  const id = useId();
  const { min, max, whole, label, symbol, why } = parameter;
  const travel = travelOf(parameter, value);
  const text = showValue(parameter, value);

  const onKeyDown = (event: KeyboardEvent) => {
    const keys = KEYS[event.key];
    if (!keys || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChange(nudge(parameter, value, keys));
  };

  const dragging = useRef(false);
  const aim = ({ currentTarget, clientX }: PointerEvent<HTMLInputElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    // On a stage it grows with the type.
    const thumb = THUMB * (Number.parseFloat(getComputedStyle(currentTarget).getPropertyValue('--grow')) || 1);
    onChange(valueAt(parameter, (clientX - left - thumb / 2) / (width - thumb)));
  };
  const release = () => {
    // The native slider speaks once more after the pointer is up.
    setTimeout(() => {
      dragging.current = false;
    });
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
        min={min}
        max={max}
        step={whole ? 1 : 'any'}
        value={value}
        aria-valuetext={spoken ?? text}
        disabled={disabled || idle !== undefined}
        aria-describedby={idle ? `${id}-idle` : undefined}
        style={{ '--travel': travel, '--reach': reach === undefined ? 0 : travelOf(parameter, reach) } as CSSProperties}
        onChange={({ target }) => {
          if (!dragging.current) onChange(Number(target.value));
        }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          dragging.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          aim(event);
        }}
        onPointerMove={(event) => dragging.current && event.buttons > 0 && aim(event)}
        onPointerUp={release}
        onPointerCancel={release}
        onKeyDown={onKeyDown}
      />
      <Idle id={`${id}-idle`} sentence={idle} />
    </div>
  );
});
