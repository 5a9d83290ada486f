import { percent } from '../../plots/format';
import { Chart, type ChartCurve, type Frame } from '../Chart';
import { chance } from '../parts/chance';
import { Sketch, SketchPad } from '../parts/Sketch';
import { type Heights, heightsOf } from '../parts/sketch';
import type { CountedVotes } from './counted-votes';
import { JUROR_NOISES, type JurorNoiseId } from './juror-noise';
import type { JuryData } from './jury';
import './jury.css';

/** The largest jury. */
export const MOST = 101;
/** The juries at which the reader draws a curve. */
export const ASKED = [1, 3, 7, 15, 31, 63, MOST] as const;

const SHARES = [0, 0.25, 0.5, 0.75, 1];

/** A chance as nobody draws it more exactly: 84 %. */
export function sayChance(share: number): string {
  return share > 0.99 && share < 1 ? chance(share) : percent(share, 0);
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
  const leaning = contrast ? isTold && contrast.failures : noise === 'wall' && failures;
  const color = one > 0.5 ? 'var(--wrong)' : 'var(--sign)';
  const { label } = JUROR_NOISES[noise as JurorNoiseId];
  const curves: ChartCurve[] = [{ label: 'worst by Gauss', points: bound, color: 'var(--soft)', dash: '4 2.5' }];
  curves.push({ label, points: exact, color, term: 'signsgd-vote' });
  if (contrast && isTold) {
    curves.push({ label: JUROR_NOISES.wall.label, points: contrast.exact, color: 'var(--wrong)' });
  }
  const heights = contrast && heightsOf(sketch, ASKED.length);
  if (heights) {
    const points = ASKED.map((count, i) => [count, heights[i]] as const);
    curves.push({ label: 'yours', points, color: 'var(--ink)', dash: '2 3' });
  }
  return (
    <Chart
      x={{ label: 'workers', domain: [1, MOST], log: true, ticks: [1, 3, 7, 15, 31, 63] }}
      y={{ label: 'chance of a wrong vote', domain: [0, 1], ticks: SHARES, format: (share) => percent(share, 0) }}
      curves={curves}
      room={contrast ? JUROR_NOISES.wall.label : ''}
      under={({ across, up, right, bottom }) => (
        <path
          className="grid reference"
          d={`M${across(workers)} ${bottom}V${up(1)}M${across(1)} ${up(0.5)}H${right}`}
        />
      )}
      over={(frame) => (
        <>
          <text className="tick" x={frame.right} y={frame.up(0.5) - 6 * frame.scale} textAnchor="end">
            a coin
          </text>
          {leaning && <Numbered failures={leaning} workers={workers} frame={frame} drawn={heights} />}
          {contrast && isTold && <Dots counted={contrast.counted} frame={frame} color="var(--wrong)" />}
          <Dots counted={counted} frame={frame} color={color} />
          {contrast && isTold && <Here {...{ workers, frame }} failures={contrast.failures} color="var(--wrong)" />}
          <Here {...{ workers, frame, failures, color }} />
        </>
      )}
      handles={
        turn &&
        ((frame) => (
          <SketchPad
            {...{ frame, sketch, shown, turn }}
            domain={[0, 1]}
            knots={ASKED.map((count) => ({ at: count, name: count === 1 ? '1 worker' : `${count} workers` }))}
            label="Chance of a wrong vote"
            say={sayChance}
          />
        ))
      }
    />
  );
}

interface OnCurveProps {
  failures: Float64Array;
  workers: number;
  frame: Frame;
}

/** The chosen jury on a curve. */
function Here({ failures, workers, frame: { across, up, scale }, color }: OnCurveProps & { color: string }) {
  return (
    <circle
      className="jury-here"
      cx={across(workers)}
      cy={up(failures[workers - 1])}
      r={6 * scale}
      style={{ stroke: color }}
    />
  );
}

/** Numbers below a curve, where it rises from and at the chosen jury. */
function Numbered({
  failures,
  workers,
  frame: { across, up, scale, right },
  drawn,
}: OnCurveProps & { drawn: Heights | null | undefined }) {
  /** Whether a number below would cover what the reader drew. */
  const isCovering = (count: number) => {
    const knot = ASKED.findLastIndex((asked) => asked <= count);
    const gap = drawn ? up(drawn[knot]) - up(failures[count - 1]) : 0;
    return gap > 0 && gap < 40 * scale;
  };
  return [...new Set([1, workers])].map((count) => {
    const x = across(count) + 6 * scale;
    const isLate = x + 52 * scale > right;
    return (
      <text
        key={count}
        className="end"
        x={isLate ? x - 12 * scale : x}
        y={up(failures[count - 1]) + (isCovering(count) ? -12 : 18) * scale}
        textAnchor={isLate ? 'end' : undefined}
        style={{ fill: 'var(--wrong)' }}
      >
        {sayChance(failures[count - 1])}
      </text>
    );
  });
}

/** Shares of wrong votes with a standard error to either side. */
function Dots({ counted, frame, color }: { counted: readonly CountedVotes[]; frame: Frame; color: string }) {
  const { across, up, scale } = frame;
  return (
    <g style={{ stroke: color, fill: color }}>
      {counted.map(({ workers, wrong, error }) => (
        <g key={workers}>
          <path
            className="jury-error"
            d={`M${across(workers)} ${up(Math.min(1, wrong + error))}V${up(Math.max(0, wrong - error))}`}
          />
          <circle className="jury-dot" cx={across(workers)} cy={up(wrong)} r={3.5 * scale} />
        </g>
      ))}
    </g>
  );
}
