import { Fragment, memo, type ReactNode, useId } from 'react';
import type { ListParameter } from '../../sim/parameter';
import { Why } from './Why';

interface Props {
  parameter: ListParameter;
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** A small picture before an option's label. */
  mark?: (option: string) => ReactNode;
  /** What belongs to an option that is on. */
  detail?: (option: string) => ReactNode;
}

/** Check boxes over a list's declaration; the last one that is on cannot be taken off. */
export const Checkboxes = memo(function Checkboxes({ parameter, value, onChange, mark, detail }: Props) {
  const id = useId();
  const toggle = (option: string) => {
    const on = parameter.options
      .map((each) => each.value)
      .filter((each) => (each === option ? !value.includes(each) : value.includes(each)));
    if (on.length > 0) onChange(on);
  };
  return (
    <fieldset className="knob checkboxes">
      <legend className="knob-head">
        <span id={`${id}-label`}>{parameter.label}</span>
      </legend>
      <Why sentence={parameter.why} labelId={`${id}-label`} />
      {parameter.options.map((option) => (
        <Fragment key={option.value}>
          <label className="check">
            <input
              type="checkbox"
              checked={value.includes(option.value)}
              aria-disabled={value.length === 1 && value[0] === option.value}
              onChange={() => toggle(option.value)}
            />
            {mark?.(option.value)}
            <span>{option.label}</span>
          </label>
          {value.includes(option.value) && detail?.(option.value)}
        </Fragment>
      ))}
    </fieldset>
  );
});
