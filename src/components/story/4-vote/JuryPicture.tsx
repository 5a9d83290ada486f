import { Chart, type ChartCurve, type Frame } from '../Chart';
import { Sketch, SketchPad } from '../parts/Sketch';
import { heightsOf } from '../parts/sketch';
import type { CountedVotes } from './counted-votes';
import { JUROR_NOISES, type JurorNoiseId } from './juror-noise';
import type { JuryData } from './jury';
import './jury.css';

/** The largest jury. */
export const MOST = 101;
/** The foot of the axis of chances. */
const FEWEST_SEEN = 0.0005;
/** The juries at which the reader draws a curve. */
export const ASKED = [1, 3, 7, 15, 31, 63, MOST] as const;

/** The chance at a height of the axis, which is logarithmic, and the other way round. */
export const chanceAt = (height: number) => FEWEST_SEEN ** (1 - height);
export const heightAt = (wrong: number) => 1 - Math.log(wrong) / Math.log(FEWEST_SEEN);

/** A chance as nobody draws it more exactly: 0.2 %, 95 %. */
export function sayChance(height: number): string {
  const percents = 100 * chanceAt(height);
  return `${Number(percents.toPrecision(percents > 99 ? 3 : 2))}\u202f%`;
}

interface Props {
  values: { noise: string; workers: number; sketch: string[]; shown: 'no' | 'yes' };
  data: JuryData;
  turn: (change: { sketch?: string[]; shown?: 'no' | 'yes' }) => void;
}

/** How often the vote is wrong by the number of workers; for the gradient that is 4 or −1 it is asked before it is told. */
export function JuryPicture({ values, data, turn }: Props) {
  const { sketch, shown } = values;
  // Whoever chooses that gradient by the knob sees it as every other.
  if (!data.contrast) return <Curves {...values} data={data} />;
  return (
    <Sketch
      {...{ sketch, shown, turn }}
      question="Now let gradients be 4 one time in four, and else −1. How often does the vote err? Draw it."
    >
      <Curves {...values} data={data} turn={turn} />
    </Sketch>
  );
}

function Curves({ noise, workers, sketch, shown, data, turn }: Props['values'] & Pick<Props, 'data'> & Partial<Props>) {
  const { exact, bound, counted, contrast, failures, one } = data;
  const isTold = shown === 'yes';
  const color = one > 0.5 ? 'var(--wrong)' : 'var(--sign)';
  const { label } = JUROR_NOISES[noise as JurorNoiseId];
  const curves: ChartCurve[] = [{ label: 'worst by Gauss', points: bound, color: 'var(--soft)', dash: '4 2.5' }];
  if (one !== 0) curves.push({ label, points: exact, color, term: 'signsgd-vote' });
  if (contrast && isTold) {
    curves.push({ label: JUROR_NOISES.wall.label, points: contrast.exact, color: 'var(--wrong)' });
  }
  const heights = contrast && heightsOf(sketch, ASKED.length);
  if (heights) {
    const points = ASKED.map((count, i) => [count, chanceAt(heights[i])] as const);
    curves.push({ label: 'yours', points, color: 'var(--ink)', dash: '2 3' });
  }
  return (
    <Chart
      x={{ label: 'workers', domain: [1, MOST], log: true, ticks: [1, 3, 7, 15, 31, 63] }}
      y={{ label: 'chance of a wrong vote', domain: [FEWEST_SEEN, 1], log: true }}
      curves={curves}
      room={contrast ? JUROR_NOISES.wall.label : ''}
      under={({ across, up, bottom }) => (
        <path className="grid reference" d={`M${across(workers)} ${bottom}V${up(1)}`} />
      )}
      over={(frame) => (
        <>
          {one === 0 && (
            <text className="tick" x={frame.across(1) + 6} y={frame.bottom - 8}>
              {label}: never wrong
            </text>
          )}
          {contrast && isTold && <Dots counted={contrast.counted} frame={frame} color="var(--wrong)" />}
          <Dots counted={counted} frame={frame} color={color} />
          {failures[workers - 1] >= FEWEST_SEEN && (
            <circle
              className="jury-here"
              cx={frame.across(workers)}
              cy={frame.up(failures[workers - 1])}
              r={6}
              style={{ stroke: color }}
            />
          )}
        </>
      )}
      handles={
        turn &&
        ((frame) => (
          <SketchPad
            {...{ frame, sketch, shown, turn }}
            domain={[FEWEST_SEEN, 1]}
            knots={ASKED.map((count) => ({ at: count, name: count === 1 ? '1 worker' : `${count} workers` }))}
            label="Chance of a wrong vote"
            say={sayChance}
          />
        ))
      }
    />
  );
}

/** Shares of wrong votes with a standard error to either side. */
function Dots({ counted, frame, color }: { counted: readonly CountedVotes[]; frame: Frame; color: string }) {
  const { across, up } = frame;
  const seen = counted.filter(({ wrong }) => wrong >= FEWEST_SEEN);
  return (
    <g style={{ stroke: color, fill: color }}>
      {seen.map(({ workers, wrong, error }) => (
        <g key={workers}>
          <path
            className="jury-error"
            d={`M${across(workers)} ${up(Math.min(1, wrong + error))}V${up(Math.max(FEWEST_SEEN, wrong - error))}`}
          />
          <circle className="jury-dot" cx={across(workers)} cy={up(wrong)} r={3.5} />
        </g>
      ))}
    </g>
  );
}
