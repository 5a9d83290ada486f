import { choice, number } from '../../../sim/parameter';
import { fixed, short } from '../../plots/format';
import { MethodName } from '../../plots/MethodName';
import { Chart, type Frame } from '../Chart';
import { storyFigure } from '../story-figure';
import { type Law, runResidual, STEPS } from './residualRun';
import './bound.css';

/** Rounds are counted from 1 on the axis: after so many. */
const points = (values: Float64Array) => Array.from(values, (value, k) => [k + 1, value] as const);

/** The debt of error feedback against what the lemma allows, on gradients that are nothing but noise. */
export const figure = storyFigure({
  id: 'bound',
  title: 'The bound',
  subtitle: 'what error feedback owes, on gradients of pure noise',
  knobs: {
    law: choice<Law>({
      label: 'Noise',
      options: [
        { value: 'gaussian', label: 'Gaussian' },
        { value: 'laplace', label: 'Laplace' },
        { value: 'sparse', label: 'sparse: a tenth of the coordinates' },
      ],
      default: 'gaussian',
      why: 'The less dense a vector, the worse its signs stand for it, and the more is owed.',
    }),
    dimension: number({
      label: 'Dimension',
      symbol: 'd',
      min: 1,
      max: 200,
      whole: true,
      scale: 'log',
      default: 100,
      why: 'A vector may be as thin as φ = 1/d, so what the theory must allow grows with it; what is owed levels off.',
    }),
  },
  compute: ({ law, dimension }) => runResidual(law, dimension),
  Picture: ({ data: { debt, bound, lemma, most } }) => (
    <Chart
      x={{ label: 'round', domain: [1, STEPS], ticks: [1, 100, 200, 300, 400] }}
      y={{ label: '‖e‖² in units of γ²E‖g‖²', domain: [0.05, 5000], log: true }}
      over={(frame) => most === 0 && <Nothing frame={frame} />}
      curves={[
        { label: 'bound of every run', points: points(bound), color: 'var(--ink)' },
        {
          label: 'lemma’s constant',
          points: [
            [1, lemma],
            [STEPS, lemma],
          ],
          color: 'var(--soft)',
          dash: '4 2.5',
          thin: true,
        },
        { label: 'owed', points: points(debt), color: 'var(--ef)', term: 'ef-signsgd' },
      ]}
    />
  ),
  Sentence: ({ values: { dimension, law }, data: { bound, mean, most, leastDensity } }) =>
    most === 0 ? (
      <>
        In one dimension the scaled sign says everything: <MethodName method="ef-signsgd" /> owes{' '}
        <b className="number">0</b> in every round. It is SGD.
      </>
    ) : (
      <>
        In {dimension} dimensions <MethodName method="ef-signsgd" /> owes <b className="number">{fixed(mean, 2)}</b> of
        one gradient’s squared length on average over the last half, and <b className="number">{fixed(most, 2)}</b> at
        worst. The thinnest vector it met had density φ = <b className="number">{fixed(leastDensity, 2)}</b>, with which
        the bound that holds in every run allows <b className="number">{short(bound[bound.length - 1])}</b>:{' '}
        {law === 'sparse'
          ? 'thin gradients cost the bound far more than the run.'
          : 'the debt stays below it, with room.'}
      </>
    ),
  numbers: ({ data: { debt, bound, lemma } }) => ({
    caption: `‖e‖² in units of γ²E‖g‖², and along the run the bound that holds in every one, (1 − δ)/(1 − √(1 − δ))²·max‖g‖²; the lemma’s constant 4(1 − δ)/δ² is ${short(lemma)}.`,
    columns: ['round', 'owed', 'bound'],
    rows: Array.from(debt, (value, k) => [k + 1, value, bound[k]]),
  }),
});

/** Zero has no place on an axis of powers of ten, so that it is drawn below them. */
function Nothing({ frame: { across, right, bottom, scale } }: { frame: Frame }) {
  return (
    <g className="bound-nothing" data-term="ef-signsgd">
      <path d={`M${across(1)} ${bottom}H${right}`} />
      <text className="tick number" x={across(1) - 8} y={bottom} dy="0.35em" textAnchor="end">
        0
      </text>
      <text className="end" x={across(1)} y={bottom - 36 * scale}>
        nothing is owed, and neither bound allows more
      </text>
    </g>
  );
}
