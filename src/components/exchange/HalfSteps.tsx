import { number } from '../../sim/parameter';
import { Slider } from '../controls/Slider';
import './slow.css';

interface Props {
  /** Which half is the present one, from 1, and the names of all. */
  half: number;
  names: readonly string[];
  onHalf: (half: number) => void;
}

/** A half back, a half on or from the last one to the first, and a slider over all of them. */
export function HalfSteps({ half, names, onHalf }: Props) {
  const parameter = number({
    label: 'Part',
    min: 1,
    max: names.length,
    whole: true,
    scale: 'linear',
    default: names.length,
    why: 'One round, taken apart: what was done before this part stays drawn, what is still to come is an outline.',
  });
  const name = `${half} of ${names.length}: ${names[half - 1]}`;
  return (
    <div className="slow-steps">
      <button type="button" className="button" disabled={half === 1} onClick={() => onHalf(half - 1)}>
        Back a part
      </button>
      <button type="button" className="button" onClick={() => onHalf(half === names.length ? 1 : half + 1)}>
        {half === names.length ? 'From the start' : 'Next part'}
      </button>
      <Slider parameter={parameter} value={half} onChange={onHalf} shown={name} spoken={name} />
    </div>
  );
}
