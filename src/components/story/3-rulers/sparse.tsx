import { number, type Values } from '../../../sim/parameter';
import type { NumberTable } from '../../figures/Numbers';
import { fixed, plural, whole } from '../../plots/format';
import { MethodName } from '../../plots/MethodName';
import { methodLook } from '../../plots/methodLook';
import { Chart, type ChartCurve } from '../Chart';
import { type Shown, storyFigure } from '../story-figure';
import { NoiseStrip } from './NoiseStrip';
import { DIMENSION, RUN, type SparseCourse, type SparseCourses, STEPS, sparseCourses } from './sparse-runs';
import './sparse.css';

const knobs = {
  spread: number({
    label: 'Noisy coordinates',
    min: 1,
    max: DIMENSION,
    whole: true,
    scale: 'log',
    default: 1,
    why: 'The same noise on more coordinates: SGD, which counts in ℓ₂, cannot tell; signSGD, which counts in ℓ₁, can.',
  }),
  noise: number({
    label: 'Noise, all together',
    symbol: '‖σ‖₂',
    min: 50,
    max: 300,
    scale: 'log',
    default: 100,
    why: 'Root of the total variance. The closed form of signSGD holds where each coordinate’s noise is large.',
  }),
  stepSgd: number({
    label: 'Step size, SGD',
    symbol: 'γ',
    min: 0.0001,
    max: 0.01,
    scale: 'log',
    default: 0.001,
    why: 'The paper’s choice is 0.001, tuned. A smaller one lowers the floor, and takes longer to get there.',
  }),
  stepSign: number({
    label: 'Step size, signSGD',
    symbol: 'δ',
    min: 0.001,
    max: 0.1,
    scale: 'log',
    default: 0.01,
    why: 'The paper’s choice is 0.01, tuned. A coordinate moves by exactly so much a step.',
  }),
  seed: number({
    label: 'Another run',
    min: 1,
    max: 20,
    whole: true,
    scale: 'linear',
    default: 3,
    why: 'Another start and other noise: the expectations stay, the thin line does not.',
  }),
};

const compute = (values: Values<typeof knobs>): SparseCourses => sparseCourses(values);

type SparseShown = Shown<typeof knobs, SparseCourses>;

/** The toy of figure A.1 of signSGD: the noise sits on one coordinate of a hundred, or is spread over more. */
export const figure = storyFigure({
  id: 'sparse',
  title: 'Sparse noise',
  subtitle: `f = ½‖x‖² in ${DIMENSION} dimensions; thin: ${RUN} steps really run; thick: the expected loss to step ${whole(STEPS)}`,
  knobs,
  compute,
  Picture,
  Sentence,
  numbers,
});

function Picture({ values, data: { sgd, sign } }: SparseShown) {
  const all = [sgd, sign].flatMap(({ expected, run }) => [...expected, ...run].map(([, f]) => f));
  const low = 10 ** Math.floor(Math.log10(Math.min(...all)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...all)));
  return (
    <>
      <NoiseStrip spread={values.spread} noise={values.noise} />
      <Chart
        x={{ label: 'steps', domain: [1, STEPS], log: true, format: whole }}
        y={{ label: 'loss f', domain: [low, high], log: true }}
        curves={[
          ...(['sgd', 'signsgd'] as const).map((id): ChartCurve => {
            const { color, dash, name } = methodLook(id);
            const course = id === 'sgd' ? sgd : sign;
            return { label: name, points: course.expected, color, dash, term: id };
          }),
        ]}
        under={({ across, up }) => (
          <>
            <RunLine course={sgd} id="sgd" {...{ across, up }} />
            <RunLine course={sign} id="signsgd" {...{ across, up }} />
          </>
        )}
      />
    </>
  );
}

interface RunLineProps {
  course: SparseCourse;
  id: 'sgd' | 'signsgd';
  across: (x: number) => number;
  up: (y: number) => number;
}

/** One run, thin, so that its expectation can be seen over it. */
function RunLine({ course, id, across, up }: RunLineProps) {
  const points = course.run.map(([step, f]) => `${across(step).toFixed(1)} ${up(f).toFixed(1)}`);
  return (
    <path className="sparse-run" data-term={id} d={`M${points.join('L')}`} style={{ stroke: methodLook(id).color }} />
  );
}

/** Whether even the second half of the steps is mostly the way down. */
const isUnderWay = ({ late, floor }: SparseCourse) => late > 2 * floor;

/** Losses within this factor are called alike. */
const ALIKE = 1.1;

function Sentence({ values: { spread }, data: { sgd, sign } }: SparseShown) {
  const ratio = sgd.late / sign.late;
  const [better, worse] = ratio > 1 ? (['signsgd', 'sgd'] as const) : (['sgd', 'signsgd'] as const);
  return (
    <>
      {spread === DIMENSION ? 'Noise on every coordinate' : `Noise on ${plural(spread, 'coordinate')} of ${DIMENSION}`}:
      after {RUN} steps <MethodName method="signsgd" /> is expected at <b className="number">{fixed(sign.early, 2)}</b>{' '}
      and <MethodName method="sgd" /> at <b className="number">{fixed(sgd.early, 2)}</b>; over the last half of{' '}
      {whole(STEPS)} steps they average <b className="number">{fixed(sign.late, 3)}</b> and{' '}
      <b className="number">{fixed(sgd.late, 3)}</b>:{' '}
      {Math.max(ratio, 1 / ratio) < ALIKE ? (
        'they are alike. '
      ) : (
        <>
          on average <MethodName method={better} /> is <b className="number">{fixed(Math.max(ratio, 1 / ratio), 1)}</b>{' '}
          times lower than <MethodName method={worse} />.{' '}
        </>
      )}
      {moral(spread, sgd, sign)}
    </>
  );
}

function moral(spread: number, sgd: SparseCourse, sign: SparseCourse): string {
  if (isUnderWay(sgd)) return 'SGD’s steps are so small that it has not arrived.';
  if (isUnderWay(sign)) return 'signSGD’s steps are so small that it has not arrived.';
  if (spread > 1) {
    return 'SGD cannot tell over how many coordinates its noise is spread; signSGD can, and pays the root of their number.';
  }
  if (sign.late > ALIKE * sgd.late) return 'Steps that large cost signSGD more than the noise costs SGD.';
  return 'SGD moves the bad coordinate by its full noise, so its steps must be tiny for all; a sign moves it no further than any other.';
}

function numbers({ data: { sgd, sign } }: SparseShown): NumberTable {
  const runs = new Map(sgd.run.map(([step, f], i) => [step, [f, sign.run[i][1]]]));
  return {
    caption:
      `Loss after so many steps: expected, and in the run shown, which ends at ${RUN}. In the long run SGD is at ` +
      `${fixed(sgd.floor, 3)} and signSGD at ${fixed(sign.floor, 3)}; over the last half of ${whole(STEPS)} steps at ` +
      `${fixed(sgd.late, 3)} and ${fixed(sign.late, 3)} on average.`,
    columns: ['step', 'SGD, expected', 'signSGD, expected', 'SGD, run', 'signSGD, run'],
    rows: sgd.expected.map(([step, f], i) => [
      step,
      f,
      sign.expected[i][1],
      runs.get(step)?.[0] ?? '',
      runs.get(step)?.[1] ?? '',
    ]),
  };
}
