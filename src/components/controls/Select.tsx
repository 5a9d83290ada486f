import { memo, useId } from 'react';
import type { ChoiceParameter } from '../../sim/parameter';
import { Idle } from './Idle';
import { Why } from './Why';

interface Props {
  parameter: ChoiceParameter;
  value: string;
  onChange: (value: string) => void;
  /** Why it has no effect now; it then cannot be turned. */
  idle?: string;
}

/** A native select over a choice's declaration. */
export const Select = memo(function Select({ parameter, value, onChange, idle }: Props) {
  const id = useId();
  return (
    <div className="knob select">
      <div className="knob-head">
        <label id={`${id}-label`} htmlFor={id}>
          {parameter.label}
        </label>
        <Why sentence={parameter.why} labelId={`${id}-label`} />
      </div>
      <select
        id={id}
        value={value}
        disabled={idle !== undefined}
        aria-describedby={idle ? `${id}-idle` : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {parameter.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Idle id={`${id}-idle`} sentence={idle} />
    </div>
  );
});
