import type { ChoiceParameter } from '../../sim/parameter';

interface Props {
  parameter: ChoiceParameter<'on' | 'off'>;
  value: 'on' | 'off';
  onChange: (value: 'on' | 'off') => void;
  disabled?: boolean;
}

/** A choice of on and off as one box. */
export function Switch({ parameter, value, onChange, disabled }: Props) {
  return (
    <label className="check switch" title={parameter.why}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={value === 'on'}
        checked={value === 'on'}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked ? 'on' : 'off')}
      />
      <span>{parameter.label}</span>
    </label>
  );
}
