import { line } from 'd3';
import { useRef } from 'react';
import { coursesOf } from '../../../sim/densities';
import { densityOfLaw } from '../../../sim/theory/laws';
import { Chart } from '../Chart';
import { LiveControls } from '../live/LiveControls';
import { useLiveRun } from '../live/useLiveRun';
import { MeasuredParts } from './MeasuredParts';
import type { MeasuredShown } from './measured';
import { readingOf } from './measured-reading';
import { LIVE, shownRun } from './measured-run';
import { RECORDED_ON } from './recorded';
import { recordedSettings, STEPS } from './recorded-settings';
import './measured.css';

const GAUSSIAN = densityOfLaw('gaussian');
const TOP = 0.72;

const points = (values: readonly number[]) => values.map((value, i) => [i + 1, value] as const);

/** The course of one part of the network's vector, all parts at one step, and the way to train them anew. */
export function MeasuredPicture({ values, data: { method, part }, turn }: MeasuredShown) {
  const { step } = values;
  const frame = useRef<HTMLDivElement>(null);
  const live = useLiveRun(LIVE, recordedSettings(method), frame, { values, turn });
  const { densities, origin, recorded } = shownRun(method, live);
  const { course, at, parts } = readingOf(densities, part, step);
  const before = origin === 'live' ? coursesOf(recorded)[part] : null;
  return (
    <div ref={frame}>
      <Chart
        x={{ label: 'steps', domain: [1, STEPS], ticks: [1, 50, 100, 150, 200] }}
        y={{ label: 'density φ', domain: [0, TOP], ticks: [0, 0.2, 0.4, 0.6] }}
        aspect={2.4}
        curves={[
          {
            label: 'Gaussian 2/π',
            points: [1, STEPS].map((step) => [step, GAUSSIAN] as const),
            color: 'var(--soft)',
            dash: '1 3',
            thin: true,
          },
          { label: 'noise', points: points(course.noise), color: 'var(--soft)', dash: '4 2.5' },
          { label: 'gradient', points: points(course.gradient), color: 'var(--ink)', term: 'gradient' },
        ]}
        under={({ across, up, bottom }) => {
          const path = line<readonly [number, number]>(
            ([step]) => across(step),
            ([, value]) => up(value),
          );
          return (
            <>
              <path className="grid cursor" d={`M${across(at)} ${bottom}V${up(TOP)}`} />
              {before && <path className="measured-before" d={path(points(before.noise)) ?? ''} />}
              {before && <path className="measured-before" d={path(points(before.gradient)) ?? ''} />}
            </>
          );
        }}
        over={({ across, up }) => (
          <>
            <circle className="measured-dot" cx={across(at)} cy={up(parts[part].gradient)} r={5} />
            <circle className="measured-dot noise" cx={across(at)} cy={up(parts[part].noise)} r={5} />
          </>
        )}
      />
      <MeasuredParts parts={parts} part={part} top={TOP} at={at} choose={(layer) => turn({ layer: String(layer) })} />
      <LiveControls
        live={LIVE}
        recording={
          <>
            , {STEPS} steps on {RECORDED_ON}. Play trains the same run here; <a href="#/lab">the lab</a> trains all
            methods.
          </>
        }
      />
    </div>
  );
}
