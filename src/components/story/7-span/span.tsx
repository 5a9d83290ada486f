import { number } from '../../../sim/parameter';
import { fixed } from '../../plots/format';
import { MarkerShape } from '../../plots/MarkerShape';
import { methodLook } from '../../plots/methodLook';
import { power } from '../2-sign/power';
import { Chart, type Frame } from '../Chart';
import { Panels } from '../parts/Panels';
import { storyFigure } from '../story-figure';
import { type Contest, contest, type Outcome, STEPS } from './contest';
import { DebtBand } from './DebtBand';
import { Predictions } from './Predictions';
import { SpanSentence } from './SpanSentence';

const byStep = (values: readonly number[]) => values.map((value, step) => [step, value] as const);
/** A loss this small counts as none; a curve ends where it stays below. */
const FITTED = 1e-6;
/** The top of the axis of distances; debts go far beyond. */
const FAR = 6;
/** Where each method's marker sits on its curves: apart, since two of the curves end in the same place. */
const MARKED: Record<Outcome['id'], [loss: number, distance: number]> = {
  sgd: [5, 50],
  signsgd: [3, 60],
  'scaled-sign': [20, 10],
  'ef-signsgd': [40, 25],
};
const STEP = { label: 'step', domain: [0, STEPS], ticks: [0, 20, 40, 60] } as const;

/** Four methods on the same points: as it opens all fit them, two leave the span of the gradients for good, and say something else of fresh points. */
export const figure = storyFigure({
  id: 'span',
  title: 'Span',
  subtitle: 'how four methods fit one half of the points, and answer on the other',
  knobs: {
    factor: number({
      label: 'Step size',
      symbol: '×',
      min: 0.1,
      max: 1.5,
      scale: 'linear',
      digits: 2,
      default: 1,
      why: 'A factor on the step sizes of the authors’ notebook: .5 for SGD, .05 for signSGD, 10 for the scaled sign and for EF.',
    }),
    share: number({
      label: 'Share of +1 labels',
      min: 0.2,
      max: 0.8,
      scale: 'linear',
      digits: 2,
      default: 0.5,
      why: 'The chance that a point is labelled +1. A majority of +1 in the training half is what sends the plain sign straight along one diagonal.',
    }),
    seed: number({
      label: 'Draw of the points',
      min: 0,
      max: 50,
      whole: true,
      scale: 'linear',
      default: 1,
      why: 'Other coins for labels and halves. The paper’s notebook says itself that its graph depends on the draw.',
    }),
  },
  compute: ({ factor, share, seed }) => contest(seed, share, factor),
  Picture: ({ data }) => (
    <>
      <Panels>
        <Chart
          x={STEP}
          y={{ label: 'training loss', domain: [FITTED, 1], log: true, ticks: [FITTED, 1e-4, 0.01, 1], format: power }}
          curves={data.outcomes.map((outcome) => curveOf(outcome, untilFitted(outcome.losses)))}
          over={(frame) => <Marks frame={frame} outcomes={data.outcomes} of="losses" />}
        />
        <Chart
          x={STEP}
          y={{ label: 'distance from the span', domain: [0, FAR], ticks: [0, 2, 4, 6] }}
          under={(frame) =>
            data.outcomes.map(({ id, debts }) => debts && <DebtBand key={id} frame={frame} debts={debts} top={FAR} />)
          }
          curves={data.outcomes.map((outcome) => curveOf(outcome, outcome.distances))}
          over={(frame) => <Marks frame={frame} outcomes={data.outcomes} of="distances" />}
        />
      </Panels>
      <Predictions truth={data.truth} outcomes={data.outcomes} />
    </>
  ),
  Sentence: ({ data }) => <SpanSentence contest={data} />,
  numbers: ({ data }) => table(data),
});

function curveOf({ id, label }: Outcome, values: readonly number[]) {
  const { color, dash } = methodLook(id);
  return { label, points: byStep(values), color, dash, term: id };
}

/** A curve of losses, down to where it stays fitted. */
function untilFitted(losses: readonly number[]): number[] {
  const last = losses.findLastIndex((loss) => loss > FITTED);
  return losses.slice(0, last + 2).map((loss) => Math.max(loss, FITTED));
}

interface MarksProps {
  frame: Frame;
  outcomes: readonly Outcome[];
  of: 'losses' | 'distances';
}

function Marks({ frame: { across, up, scale }, outcomes, of }: MarksProps) {
  return outcomes.map(({ id, [of]: values }) => {
    const step = MARKED[id][of === 'losses' ? 0 : 1];
    const [least, most] = of === 'losses' ? [FITTED, 1] : [0, FAR];
    if (values[step] < least || values[step] > most) return null;
    return (
      <g key={id} data-term={id}>
        <MarkerShape look={methodLook(id)} x={across(step)} y={up(values[step])} area={60 * scale} />
      </g>
    );
  });
}

function table({ outcomes, formula, plusShare, labelSum }: Contest) {
  const ends = outcomes
    .map(({ label, accuracy, testError }) => `${label}: test error ${testError.toPrecision(4)}, accuracy ${accuracy}`)
    .join('; ');
  const foretold = formula
    ? ` The closed form foretells for signSGD (1 − 4γk)² while γk ≤ ¼, and a test error of ${formula.testError.toPrecision(4)}.`
    : '';
  return {
    caption: `Training loss, distance from the span and debt by step. ${ends}. Test half: ${plusShare} are +1; the training labels add up to ${fixed(labelSum, 0)}.${foretold}`,
    columns: [
      'step',
      ...outcomes.map(({ label }) => `${label}, loss`),
      ...outcomes.map(({ label }) => `${label}, distance`),
      'EF-signSGD, debt',
      'signSGD, closed form',
    ],
    rows: Array.from({ length: STEPS + 1 }, (_, k) => [
      k,
      ...outcomes.map(({ losses }) => losses[k]),
      ...outcomes.map(({ distances }) => distances[k]),
      outcomes.find(({ debts }) => debts)?.debts?.[k] ?? '',
      formula?.losses[k] ?? '',
    ]),
  };
}
