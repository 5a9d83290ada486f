import { useId, useRef, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { BEATS } from '../../story/beats';
import { link } from '../linkStore';
import { beatAt, nearest, type Place } from './place';
import './steps.css';

/** The beats of a chapter that stand at one figure, under it: what a lecture says there, each with its settings a press away. */
export function BeatSteps({ chapter, figure }: { chapter: string; figure: string }) {
  const { beat: present } = useSyncExternalStore(link.subscribe, link.get);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const steps = BEATS[chapter].flatMap(({ say, figure: where }, i) => (where === figure ? [{ say, beat: i + 1 }] : []));
  if (steps.length === 0) return null;
  return (
    <div className="beat-steps" ref={root}>
      <p id={id}>Press to set the figure above</p>
      <ol aria-labelledby={id}>
        {steps.map(({ say, beat }) => (
          <li key={beat}>
            <button
              type="button"
              aria-current={beat === present ? 'step' : undefined}
              onClick={() => {
                flushSync(() => arrive({ chapter, beat }, present));
                bringIntoSight(root.current);
              }}
            >
              {say}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Where a figure and its beats do not fit on a screen together, what was set is gone to. */
function bringIntoSight(steps: HTMLElement | null): void {
  if (!matchMedia('(max-width: 720px)').matches) return;
  steps?.closest('[data-place]')?.scrollIntoView({ block: 'start' });
}

/** The beat's figure takes its exact state; the figure of the beat before keeps the one it has. */
function arrive(place: Place, present: number | null) {
  const { figure } = beatAt(place);
  const before = present === null ? null : beatAt(nearest({ ...place, beat: present }));
  link.update(({ figures }) => {
    const left = before ? { [before.figure]: { ...before.knobs, ...figures[before.figure] } } : {};
    const others = Object.entries({ ...figures, ...left }).filter(([id]) => id !== figure);
    return { beat: place.beat, figures: Object.fromEntries(others) };
  });
}
