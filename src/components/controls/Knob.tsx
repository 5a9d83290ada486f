import { memo } from 'react';
import type { Parameter } from '../../sim/parameter';
import { Checkboxes } from './Checkboxes';
import { NumberField } from './NumberField';
import { Select } from './Select';
import { Slider } from './Slider';

/** Beyond so many whole values a slider cannot be aimed. */
const SLIDABLE = 1e6;

interface Props<K extends string> {
  id: K;
  parameter: Parameter;
  value: number | string | readonly string[];
  onChange: (id: K, value: number | string | string[]) => void;
  /** Why it has no effect now; it then cannot be turned. */
  idle?: string;
}

/** The control that suits a declaration. */
export const Knob = memo(function Knob<K extends string>({ id, parameter, value, onChange, idle }: Props<K>) {
  const change = (next: number | string | string[]) => onChange(id, next);
  if (parameter.kind === 'choice') {
    return <Select parameter={parameter} value={value as string} onChange={change} idle={idle} />;
  }
  if (parameter.kind === 'list')
    return <Checkboxes parameter={parameter} value={value as readonly string[]} onChange={change} />;
  if (parameter.whole && parameter.max - parameter.min > SLIDABLE)
    return <NumberField parameter={parameter} value={value as number} onChange={change} />;
  return <Slider parameter={parameter} value={value as number} onChange={change} idle={idle} />;
}) as <K extends string>(props: Props<K>) => React.JSX.Element;
