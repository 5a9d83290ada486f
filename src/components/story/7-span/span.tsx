import { number } from '../../../sim/parameter';
import { methodLook } from '../../plots/methodLook';
import { Chart } from '../Chart';
import { Panels } from '../parts/Panels';
import { storyFigure } from '../story-figure';
import { type Contest, contest, type Outcome, STEPS } from './contest';
import { Predictions } from './Predictions';
import { SpanSentence } from './SpanSentence';

const byStep = (values: readonly number[]) => values.map((value, step) => [step, value] as const);
const STEP = { label: 'step', domain: [0, STEPS], ticks: [0, 20, 40, 60] } as const;

/** Four methods fit the same points; two leave the span of the gradients for good, and say something else of fresh points. */
export const figure = storyFigure({
  id: 'span',
  title: 'Span',
  subtitle: 'fitted alike, answering unlike',
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
          y={{ label: 'training loss', domain: [0, 1], ticks: [0, 0.5, 1] }}
          curves={data.outcomes.map((outcome) => curveOf(outcome, outcome.losses))}
        />
        <Chart
          x={STEP}
          y={{ label: 'distance from the span', domain: [0, 6], ticks: [0, 2, 4, 6] }}
          curves={data.outcomes.flatMap((outcome) => [
            curveOf(outcome, outcome.distances),
            ...(outcome.debts
              ? [{ ...curveOf(outcome, outcome.debts), label: 'debt ‖e‖', term: 'residual', thin: true, dash: '' }]
              : []),
          ])}
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

function table({ outcomes, formula, plusShare, labelSum }: Contest) {
  const ends = outcomes
    .map(({ label, accuracy, testError }) => `${label}: test error ${testError.toPrecision(4)}, accuracy ${accuracy}`)
    .join('; ');
  const foretold = formula
    ? ` The closed form foretells for signSGD (1 − 4γk)² while γk ≤ ¼, and a test error of ${formula.testError.toPrecision(4)}.`
    : '';
  return {
    caption: `Training loss, distance from the span and debt by step. ${ends}. Test half: ${plusShare} are +1; the training labels add up to ${labelSum}.${foretold}`,
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
