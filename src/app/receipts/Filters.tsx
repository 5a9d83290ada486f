import { useId } from 'react';
import { Select } from '../../components/controls/Select';
import { ALL, CHOICES, type Filter, type FilterChoice } from './filter';
import '../../components/controls/controls.css';

const ORDER: readonly FilterChoice[] = ['chapter', 'figure', 'paper', 'demo', 'verdict'];

interface Props {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

/** What the table is narrowed down by. */
export function Filters({ filter, onChange }: Props) {
  const id = useId();
  return (
    <search className="receipts-filters">
      <div className="knob receipts-words">
        <div className="knob-head">
          <label htmlFor={id}>Search</label>
        </div>
        <input
          id={id}
          type="search"
          value={filter.words}
          onChange={({ target }) => onChange({ ...filter, words: target.value })}
        />
      </div>
      {ORDER.map((name) => (
        <Select
          key={name}
          parameter={CHOICES[name]}
          value={filter[name]}
          onChange={(value) => onChange({ ...filter, [name]: value })}
        />
      ))}
      <button type="button" className="text-button" onClick={() => onChange(ALL)}>
        show all
      </button>
    </search>
  );
}
