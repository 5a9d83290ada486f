import type { TieRule } from '../../../optim/tally';
import { choice, number } from '../../../sim/parameter';
import { valleyFloor } from '../../../sim/theory/counterexamples';
import { fixed } from '../../plots/format';
import { methodLook } from '../../plots/methodLook';
import { raised } from '../../plots/raised';
import { Chart } from '../Chart';
import { Panels } from '../parts/Panels';
import { Plane } from '../parts/Plane';
import { ellipse } from '../parts/rings';
import { storyFigure } from '../story-figure';
import { Levels } from './Levels';
import { SsdmSentence } from './SsdmSentence';
import { coinsOnTheLine, inThePlane, lateMean, onTheLine, STEPS, type Way } from './two-worlds';
import { ENDS } from './wants';

const STEP = { label: 'step', domain: [0, STEPS], ticks: [0, 500, 1000, 1500] } as const;
/** Steps over which f is smoothed, since SSDM passes the bottom again and again. */
const WINDOW = 50;
/** Steps between two of those means: as fine as a screen shows. */
const STRIDE = 5;

const POWERS = [1, 1e-6, 1e-12, 1e-18];
const power = (value: number) => (value === 1 ? '1' : `10${raised(Math.round(Math.log10(value)))}`);

/** Where the stochastic sign repairs the vote, and where it cannot. */
export const figure = storyFigure({
  id: 'ssdm',
  title: 'Stochastic sign',
  subtitle: 'where it gets through, and where it is nothing but the sign',
  knobs: {
    world: choice({
      label: 'World',
      options: [
        { value: 'plane', label: 'two workers in the plane' },
        { value: 'line', label: 'three workers on a line' },
      ],
      default: 'plane',
      why: 'In the first SSDM gets through; in the second it is nothing but the sign.',
    }),
    tie: choice({
      label: 'A tied vote is',
      options: [
        { value: 'zero', label: '0' },
        { value: 'plus', label: '+1' },
        { value: 'coin', label: 'a coin' },
      ],
      default: 'zero',
      why: 'With two workers every disagreement is a tie, so this rule alone decides what the vote does.',
    }),
    step: number({
      label: 'Step size',
      symbol: 'γ',
      min: 0.005,
      max: 0.05,
      scale: 'log',
      default: 0.01,
      why: 'SSDM takes whole steps for ever, so its floor rises with γ.',
    }),
    beta: number({
      label: 'Momentum of SSDM',
      symbol: 'β',
      min: 0,
      max: 0.99,
      scale: 'linear',
      digits: 2,
      default: 0.9,
      why: 'How long each worker averages its gradients before it draws the coins.',
    }),
    epsilon: number({
      label: 'Flatness of the valley',
      symbol: 'ε',
      min: 0.1,
      max: 0.9,
      scale: 'linear',
      digits: 2,
      default: 0.5,
      why: 'The smaller, the more nearly the two workers contradict each other.',
    }),
  },
  idle: ({ world }) =>
    world === 'line' ? { tie: 'Three workers on a line never tie.', epsilon: 'The line has no valley.' } : {},
  compute: ({ world, tie, step, beta, epsilon }) => {
    const dials = { step, beta, tie: tie as TieRule };
    return world === 'plane'
      ? { ways: inThePlane(epsilon, dials), floor: valleyFloor(epsilon), apart: 0 }
      : { ways: onTheLine(dials), floor: 0, apart: coinsOnTheLine(dials) };
  },
  Picture: ({ values: { world, epsilon }, data: { ways, floor } }) =>
    world === 'plane' ? <Valley ways={ways} floor={floor} epsilon={epsilon} /> : <Line ways={ways} />,
  Sentence: ({ values, data }) => <SsdmSentence {...values} {...data} />,
  numbers: ({ values: { world, epsilon }, data: { ways, floor } }) => ({
    caption:
      world === 'plane'
        ? `f by step; on the line of the votes it is at least 4ε² = ${floor}, with ε = ${epsilon}.`
        : 'x by step.',
    columns: ['step', ...ways.map(({ label }) => label)],
    rows: Array.from({ length: STEPS + 1 }, (_, k) => [
      k,
      ...ways.map(({ values, path }) => (world === 'plane' ? values[k] : path[k])),
    ]),
  }),
});

const curveOf = ({ id, label }: Way, points: readonly (readonly [number, number])[]) => {
  const { color, dash } = methodLook(id);
  return { label, points, color, dash, term: id };
};

/** Means of f over the last WINDOW steps, fewer at the start. */
function smoothed(values: Float64Array): (readonly [number, number])[] {
  return Array.from({ length: Math.floor(STEPS / STRIDE) + 1 }, (_, k) => {
    const step = k * STRIDE;
    const from = Math.max(0, step - WINDOW + 1);
    let sum = 0;
    for (let i = from; i <= step; i++) sum += values[i];
    return [step, sum / (step - from + 1)];
  });
}

function Valley({ ways, floor, epsilon }: { ways: readonly Way[]; floor: number; epsilon: number }) {
  return (
    <Panels>
      <Plane
        domain={[-1.5, 1.5]}
        rings={[floor / 16, floor / 4, floor, 2.25 * floor].map((level) => ellipse(level, epsilon))}
        strong={floor}
        start={[1, 1]}
        routes={ways.map(({ id, label, path }) => ({ label, points: path, look: methodLook(id), term: id }))}
      />
      <Chart
        aspect={1.05}
        x={STEP}
        y={{ label: `f, mean of ${WINDOW} steps`, domain: [1e-20, 1e3], log: true, ticks: POWERS, format: power }}
        curves={ways.map((way) => curveOf(way, smoothed(way.values)))}
      />
    </Panels>
  );
}

function Line({ ways }: { ways: readonly Way[] }) {
  return (
    <Chart
      x={STEP}
      y={{ label: 'x', domain: [0, 6], ticks: [0, 1, 2, 3, 4, 5] }}
      under={(frame) => <Levels frame={frame} from={0} levels={ENDS} />}
      curves={ways.map((way) => ({
        ...curveOf(
          way,
          Array.from(way.path, (x, k) => [k, x]),
        ),
        label: `${way.label} ${fixed(lateMean(way.path), 2)}`,
      }))}
    />
  );
}
