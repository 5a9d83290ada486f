import { number } from '../../../sim/parameter';
import { Slider } from '../../controls/Slider';
import { useSize } from '../../plots/useSize';
import { BitRows } from './BitRows';
import { BitWords } from './BitWords';
import { Listing } from './Listing';
import type { CodeWalk } from './walk';
import '../slow.css';
import './code.css';

interface Props {
  walk: CodeWalk;
  /** What it packs, or null where it counts. */
  gradients: ArrayLike<number> | null;
  /** Which of its lines runs, from 1. */
  at: number;
  onAt: (at: number) => void;
}

/** A shader run line by line: the line, what it does, and the bits it touches. */
export function CodeView({ walk, gradients, at, onAt }: Props) {
  const [ref, { width, scale }] = useSize<HTMLDivElement>();
  const now = presentLine(walk, at);
  const step = walk.steps[now - 1];
  const parameter = number({
    label: 'Line',
    min: 1,
    max: walk.steps.length,
    whole: true,
    scale: 'linear',
    default: walk.steps.length,
    why: 'One line after another, in the order in which a thread of the graphics card runs them.',
  });
  return (
    <>
      <div className="slow-steps">
        <button type="button" className="button" disabled={now === 1} onClick={() => onAt(now - 1)}>
          Back a line
        </button>
        <button type="button" className="button" onClick={() => onAt(now === walk.steps.length ? 1 : now + 1)}>
          {now === walk.steps.length ? 'From the start' : 'Next line'}
        </button>
        <Slider
          parameter={parameter}
          value={now}
          onChange={onAt}
          shown={`${now} of ${walk.steps.length}`}
          spoken={`${now} of ${walk.steps.length}: line ${step.line} of ${walk.name}`}
        />
      </div>
      <p className="slow-words" aria-live="polite">
        <span className="slow-equation">{step.equation}</span> {step.says}
      </p>
      <div className="code-view">
        <div className="code-bits" ref={ref}>
          {width > 0 && <BitRows {...{ walk, step, gradients, width, scale }} />}
          <BitWords rows={step.rows} />
        </div>
        <Listing walk={walk} line={step.line} />
      </div>
    </>
  );
}

/** The line that runs: the one wanted, or the last of a walk that has fewer. */
export function presentLine({ steps }: Pick<CodeWalk, 'steps'>, at: number): number {
  return Math.min(steps.length, at);
}
