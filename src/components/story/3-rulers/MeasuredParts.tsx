import { useId } from 'react';
import type { Density } from '../../../sim/densities';
import { fixed } from '../../plots/format';
import { PARTS } from './measured-parts';

interface Props {
  /** Of the whole vector and of each layer, at one step. */
  parts: readonly Density[];
  /** The part whose course is drawn. */
  part: number;
  /** The density at the right end of every row. */
  top: number;
  /** The step. */
  at: number;
  choose: (part: number) => void;
}

/** One row a part, a disc for the gradient and a ring for the noise; the row that is chosen is the one drawn above. */
export function MeasuredParts({ parts, part, top, at, choose }: Props) {
  const name = useId();
  const share = (density: number) => `${(100 * density) / top}%`;
  return (
    <fieldset className="measured-parts">
      <legend className="unseen">Layer</legend>
      <p className="measured-head" aria-hidden="true">
        <span>
          φ at step <span className="number">{at}</span>
        </span>
        <span />
        <span>
          ● <span className="measured-word">gradient</span>
        </span>
        <span>
          ○ <span className="measured-word">noise</span>
        </span>
      </p>
      {parts.map(({ gradient, noise }, i) => (
        <label key={PARTS[i]}>
          <input
            className="unseen"
            type="radio"
            name={name}
            value={i}
            checked={i === part}
            onChange={() => choose(i)}
          />
          <span className="measured-name">{PARTS[i]}</span>
          <svg aria-hidden="true" height="16" width="100%">
            <line className="measured-track" x1="0" x2="100%" y1="8" y2="8" />
            <line className="measured-gap" x1={share(gradient)} x2={share(noise)} y1="8" y2="8" />
            <circle className="measured-dot" cx={share(gradient)} cy="8" r="5" />
            <circle className="measured-dot noise" cx={share(noise)} cy="8" r="5" />
          </svg>
          <span className="number">{fixed(gradient, 2)}</span>
          <span className="number">{fixed(noise, 2)}</span>
        </label>
      ))}
    </fieldset>
  );
}
