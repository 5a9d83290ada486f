import { useSyncExternalStore } from 'react';
import { BEATS } from '../../story/beats';
import { link } from '../linkStore';
import { beatAt, nearest, type Place } from './place';
import './steps.css';

/** The beats of a chapter that stand at one figure, under it: what a lecture says there, each with its settings a press away. */
export function BeatSteps({ chapter, figure }: { chapter: string; figure: string }) {
  const { beat: present } = useSyncExternalStore(link.subscribe, link.get);
  const steps = BEATS[chapter].flatMap(({ say, figure: where }, i) => (where === figure ? [{ say, beat: i + 1 }] : []));
  if (steps.length === 0) return null;
  return (
    <ol className="beat-steps" aria-label="Beats of this figure">
      {steps.map(({ say, beat }) => (
        <li key={beat}>
          <button
            type="button"
            aria-current={beat === present ? 'step' : undefined}
            onClick={() => arrive({ chapter, beat }, present)}
          >
            {say}
          </button>
        </li>
      ))}
    </ol>
  );
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
