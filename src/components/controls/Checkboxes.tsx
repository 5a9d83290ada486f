import { memo, useId } from 'react';
import type { ListParameter } from '../../sim/parameter';
import { Why } from './Why';

interface Props {
  parameter: ListParameter;
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Check boxes over a list's declaration; the last one that is on cannot be taken off. */
export const Checkboxes = memo(function Checkboxes({ parameter, value, onChange }: Props) {
  const id = useId();
  const toggle = (option: string) => {
    const on = toggled(parameter, value, option);
    if (on.length > 0) onChange(on);
  };
  return (
    <fieldset className="knob checkboxes">
      <legend className="knob-head">
        <span id={`${id}-label`}>{parameter.label}</span>
      </legend>
      <Why sentence={parameter.why} labelId={`${id}-label`} />
      {parameter.options.map((option) => (
        <label className="check" key={option.value}>
          <input
            type="checkbox"
            checked={value.includes(option.value)}
            aria-disabled={value.length === 1 && value[0] === option.value}
            onChange={() => toggle(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
});

/** A list after one option was put on or taken off, in the order of the declaration. */
export function toggled({ options }: ListParameter, value: readonly string[], option: string): string[] {
  return options
    .map((each) => each.value)
    .filter((each) => (each === option ? !value.includes(each) : value.includes(each)));
}
