import { list, number } from '../../../sim/parameter';
import { fixed } from '../../plots/format';
import { methodLook } from '../../plots/methodLook';
import { Chart, type Frame } from '../Chart';
import { storyFigure } from '../story-figure';
import { Levels } from './Levels';
import { PULLERS, STEPS, settle } from './settle';
import { endOf } from './standing';
import { TugSentence } from './TugSentence';
import { Wishes } from './Wishes';

const MOST = 12;
const WORKERS = ['first', 'second', 'third'] as const;

const wish = (worker: number, value: number) =>
  number({
    label: `Worker ${worker} wants`,
    symbol: `a${'₁₂₃'[worker - 1]}`,
    min: 0,
    max: MOST,
    scale: 'linear',
    digits: 1,
    default: value,
    why: 'Where this worker’s own objective (x − a)²/2 is least: the only thing it sees.',
  });

/** Three workers with different minima on a line: means find the mean, votes the median. */
export const figure = storyFigure({
  id: 'tug',
  title: 'Tug of war',
  subtitle: 'three workers, three minima: drag them',
  knobs: {
    first: wish(1, 1),
    second: wish(2, 2),
    third: wish(3, 10),
    methods: list({
      label: 'Methods',
      options: PULLERS.map(({ id, label }) => ({ value: id, label })),
      default: ['sgd', 'signsgd-vote', 'ef-signsgd'],
      why: 'SSDM, EF and EF21 keep their memories at the workers; EF and EF21 send the scaled sign, but for “unscaled EF”.',
    }),
    step: number({
      label: 'Step size',
      symbol: 'γ',
      min: 0.01,
      max: 0.2,
      scale: 'log',
      default: 0.02,
      why: 'Signs go on by γ for ever, so they circle around their resting place at that distance.',
    }),
  },
  handles: WORKERS,
  compute: ({ first, second, third, methods, step }) => {
    const wishes = [first, second, third];
    return {
      wishes,
      mean: (first + second + third) / 3,
      median: [...wishes].sort((a, b) => a - b)[1],
      walks: settle(wishes, methods, step),
    };
  },
  Picture: ({ data: { wishes, mean, median, walks }, turn }) => (
    <div className="tug">
      <Chart
        x={{ label: 'step', domain: [0, STEPS], ticks: [0, 400, 800, 1200] }}
        y={{ label: 'x', domain: [0, MOST], ticks: [0, 4, 8, 12] }}
        under={(frame) => <Lines frame={frame} wishes={wishes} mean={mean} median={median} />}
        curves={walks.map(({ id, label, xs }) => {
          const { color, dash } = methodLook(id);
          const points = Array.from(xs, (x, step) => [step, x] as const);
          return { label: `${label} ${fixed(endOf(xs), 2)}`, points, color, dash, term: id };
        })}
      />
      <Wishes wishes={wishes} most={MOST} onChange={(worker, value) => turn({ [WORKERS[worker]]: value })} />
    </div>
  ),
  Sentence: ({ data, values: { step } }) => <TugSentence {...data} step={step} />,
  numbers: ({ data: { walks, wishes, mean, median } }) => ({
    caption: `x by step. The workers want ${wishes.join(', ')}; the mean of that is ${Number(mean.toPrecision(6))}, the median ${median}. Means of x over the last 200 steps: ${walks.map(({ label, rest }) => `${label} ${rest.toPrecision(6)}`).join('; ')}.`,
    columns: ['step', ...walks.map(({ label }) => label)],
    rows: Array.from({ length: STEPS + 1 }, (_, k) => [k, ...walks.map(({ xs }) => xs[k])]),
  }),
});

interface LinesProps {
  frame: Frame;
  wishes: readonly number[];
  mean: number;
  median: number;
}

function Lines({ frame, wishes, mean, median }: LinesProps) {
  const { across, up, right } = frame;
  return (
    <>
      {wishes.map((a, worker) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a worker is its number.
        <path key={worker} className="tug-line" d={`M${across(0)} ${up(a)}H${right}`} />
      ))}
      <Levels
        frame={frame}
        from={0}
        levels={
          mean === median
            ? [{ name: 'mean and median', at: mean }]
            : [
                { name: 'mean', at: mean, isBelow: mean < median },
                { name: 'median', at: median, isBelow: median < mean },
              ]
        }
      />
    </>
  );
}
