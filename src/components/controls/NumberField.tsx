import { memo, useEffect, useId, useState } from 'react';
import { check, type NumberParameter } from '../../sim/parameter';
import { Why } from './Why';

interface Props {
  parameter: NumberParameter;
  value: number;
  onChange: (value: number) => void;
}

/** A field for a number too wide for a slider. What cannot be understood is said, and the last good value kept. */
export const NumberField = memo(function NumberField({ parameter, value, onChange }: Props) {
  const id = useId();
  const [draft, setDraft] = useState(String(value));
  const [correction, setCorrection] = useState('');
  useEffect(() => {
    setDraft(String(value));
  }, [value]);

  const type = (text: string) => {
    setDraft(text);
    const checked = check(parameter, text);
    setCorrection('');
    if (!checked.correction) onChange(checked.value as number);
  };

  const settle = () => {
    const checked = check({ ...parameter, default: value }, draft);
    setCorrection(checked.correction ?? '');
    setDraft(String(checked.value));
    if (checked.value !== value) onChange(checked.value as number);
  };

  return (
    <div className="knob field">
      <div className="knob-head">
        <label id={`${id}-label`} htmlFor={id}>
          {parameter.label}
        </label>
        <Why sentence={parameter.why} labelId={`${id}-label`} />
      </div>
      <input
        id={id}
        className="number"
        type="number"
        inputMode="numeric"
        min={parameter.min}
        max={parameter.max}
        step={parameter.whole ? 1 : 'any'}
        value={draft}
        aria-describedby={correction ? `${id}-correction` : undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
      {correction && (
        <p id={`${id}-correction`} className="correction" role="alert">
          {correction}
        </p>
      )}
    </div>
  );
});
