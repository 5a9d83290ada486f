import { memo, useId } from 'react';
import type { ChoiceParameter } from '../../sim/parameter';

interface Props {
  parameter: ChoiceParameter;
  value: string;
  onChange: (value: string) => void;
}

/** A choice of few as words in a row, the chosen one underlined; native radio buttons underneath. */
export const Segments = memo(function Segments({ parameter, value, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className="segments" title={parameter.why}>
      <legend className="unseen">{parameter.label}</legend>
      {parameter.options.map((option) => (
        <label key={option.value}>
          <input
            className="unseen"
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
});
