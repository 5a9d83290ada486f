import { choice, number, type Values } from '../../../sim/parameter';
import { normalDensity } from '../../../sim/theory/normal';
import type { NumberTable } from '../../figures/Numbers';
import { fixed, plural } from '../../plots/format';
import { Chart } from '../Chart';
import { chance } from '../parts/chance';
import { type Shown, storyFigure } from '../story-figure';
import { FAR, FoldedBars, FoldedMarks } from './FoldedBars';
import { folded } from './folded';
import { GRADIENT_SOURCES, type GradientSourceId, SAMPLES } from './gradient-source';
import './symmetry.css';

const LARGEST = 512;
const NORMAL = Array.from({ length: 73 }, (_, i) => [(i - 36) / 10, normalDensity((i - 36) / 10)] as const);

const knobs = {
  source: choice({
    label: 'Gradient',
    options: [
      { value: 'wall', label: '4 one time in four, else −1' },
      { value: 'fifty', label: '50 one time in ten, else −1' },
    ],
    default: 'wall',
    why: 'Two skewed gradients of the papers: both are positive on average and negative most of the time.',
  }),
  batch: number({
    label: 'Batch',
    symbol: 'n',
    min: 1,
    max: LARGEST,
    whole: true,
    scale: 'log',
    default: 16,
    why: 'The mean of a larger batch is closer to a normal law, which leans neither way.',
  }),
};

const courses = new Map<string, (readonly [number, number])[]>();

/** The chance of a wrong sign for every batch, worked out once. */
function courseOf(id: GradientSourceId) {
  const known = courses.get(id);
  if (known) return known;
  const course = Array.from({ length: LARGEST }, (_, i) => [i + 1, GRADIENT_SOURCES[id].wrong(i + 1)] as const);
  courses.set(id, course);
  return course;
}

function compute({ source, batch }: Values<typeof knobs>) {
  const id = source as GradientSourceId;
  const course = courseOf(id);
  return {
    folded: folded(GRADIENT_SOURCES[id], batch),
    course,
    /** The last batch that is no better than a coin. */
    lastBad: course.findLast(([, wrong]) => wrong >= 0.5)?.[0] ?? 0,
  };
}

type SymmetryShown = Shown<typeof knobs, ReturnType<typeof compute>>;

/** A skewed gradient's batch means folded about the truth, and how often their sign is wrong. */
export const figure = storyFigure({
  id: 'symmetry',
  title: 'Symmetry',
  subtitle: ({ values: { batch } }) =>
    `one coordinate’s gradient, averaged over ${batch === 1 ? 'a batch of one' : `batches of ${batch}`}, its left half mirrored onto the right`,
  knobs,
  compute,
  Picture,
  Sentence,
  numbers,
});

function Picture({ values: { batch }, data }: SymmetryShown) {
  const { bars, zero } = data.folded;
  const wrong = data.course[batch - 1][1];
  return (
    <div className="symmetry-panels">
      <Chart
        aspect={1.35}
        x={{ label: 'distance from the true gradient, in σ/√n', domain: [-FAR, FAR], ticks: [-3, -2, -1, 0, 1, 2, 3] }}
        y={{ label: 'density', domain: [0, 0.5], ticks: [0, 0.1, 0.2, 0.3, 0.4, 0.5] }}
        curves={[{ label: '', points: NORMAL, color: 'var(--soft)', dash: '4 2.5', thin: true }]}
        under={(frame) => <FoldedBars bars={bars.filter(({ at }) => Math.abs(at) < FAR)} frame={frame} />}
        over={(frame) => <FoldedMarks bars={bars.filter(({ at }) => Math.abs(at) < FAR)} zero={zero} frame={frame} />}
      />
      <Chart
        aspect={0.9}
        x={{ label: 'batch n', domain: [1, LARGEST], log: true, ticks: [1, 2, 6, 16, 64, 256] }}
        y={{ label: 'chance of a wrong sign', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] }}
        curves={[{ label: '', points: data.course, color: 'var(--sign)', thin: true }]}
        under={({ across, up, right }) => <path className="grid reference" d={`M${across(1)} ${up(0.5)}H${right}`} />}
        over={({ across, up, right, scale }) => (
          <>
            {data.course.slice(0, 40).map(([n, chance]) => (
              <circle
                key={n}
                className={chance >= 0.5 ? 'symmetry-dot wrong' : 'symmetry-dot'}
                cx={across(n)}
                cy={up(chance)}
                r={2.6}
              />
            ))}
            <circle
              className={wrong >= 0.5 ? 'symmetry-here wrong-mark' : 'symmetry-here'}
              cx={across(batch)}
              cy={up(wrong)}
              r={6.5}
            />
            <text className="tick" x={right} y={up(0.5) - 6 * scale} textAnchor="end">
              a coin
            </text>
          </>
        )}
      />
    </div>
  );
}

function Sentence({ values: { batch }, data }: SymmetryShown) {
  const { skewness, measured, wrong } = data.folded;
  return (
    <>
      {batch === 1 ? 'One draw' : <>The mean of {plural(batch, 'draw')}</>} has skewness{' '}
      <b className="number">{fixed(skewness, 2)}</b> (
      <span className="number">
        {fixed(measured.value, 2)} ± {fixed(measured.standardError, 2)}
      </span>{' '}
      among {plural(SAMPLES, 'seeded one')}) and the wrong sign{' '}
      <b className={wrong >= 0.5 ? 'number wrong-number' : 'number'}>{chance(wrong)}</b> of the time.{' '}
      {remark(batch, data)}
    </>
  );
}

function remark(
  batch: number,
  { course, lastBad, folded: { wrong, skewness, measured } }: SymmetryShown['data'],
): string {
  const better = course.slice(0, batch - 1).some(([, share]) => share < 0.5);
  if (wrong >= 0.5 && better)
    return 'Smaller batches did better than a coin, this one does worse: averaging helps, but not step by step.';
  if (wrong >= 0.5) return 'Such voters make a vote worse the more of them there are.';
  if (batch < lastBad) return `Better than a coin, but not for good: at n = ${lastBad} it is worse again.`;
  if (skewness < measured.standardError)
    return 'The halves are alike, as far as so many samples can tell: now a vote can be trusted.';
  return `From n = ${lastBad + 1} on it is right more often than not, and the two halves grow alike: the central limit theorem at work.`;
}

function numbers({ values: { source, batch }, data }: SymmetryShown): NumberTable {
  const { label, skewness } = GRADIENT_SOURCES[source as GradientSourceId];
  return {
    caption: `The mean of n draws of a gradient that is ${label}: its skewness, and the chance that its sign is wrong, a mean of 0 counted half. Shown above: n = ${batch}.`,
    columns: ['batch n', 'skewness', 'wrong sign'],
    rows: data.course.filter(([n]) => n <= 64 || n % 32 === 0).map(([n, wrong]) => [n, skewness / Math.sqrt(n), wrong]),
  };
}
