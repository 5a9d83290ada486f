import { mean } from '../../../sim/measures/statistics';
import { choice, number, type Values } from '../../../sim/parameter';
import { densityOfLaw } from '../../../sim/theory/laws';
import { ratios } from '../../../sim/theory/signsgd';
import type { NumberTable } from '../../figures/Numbers';
import { fixed, whole } from '../../plots/format';
import { MethodName } from '../../plots/MethodName';
import { methodLook } from '../../plots/methodLook';
import { Chart } from '../Chart';
import { type Shown, storyFigure } from '../story-figure';
import './measured.css';
import { MUCH } from './map-setting';
import { RECORDED, RECORDED_HOW, type RecordedMethod, recordedCourse } from './recorded';

const STEPS = recordedCourse('sgd').gradient.length;

const knobs = {
  method: choice({
    label: 'Method',
    options: RECORDED.map((value) => ({ value, label: methodLook(value).name })),
    default: 'sgd',
    why: 'Each method walks through weights of its own, so it sees gradients and noise of its own.',
  }),
  step: number({
    label: 'Step',
    min: 1,
    max: STEPS,
    whole: true,
    scale: 'linear',
    default: STEPS,
    why: 'The step that is read out.',
  }),
};

function compute({ method, step }: Values<typeof knobs>) {
  const course = recordedCourse(method as RecordedMethod);
  const [gradient, noise] = [mean(course.gradient), mean(course.noise)];
  return {
    course,
    gradient,
    noise,
    // The curvature is not measured: only the ratio of noise to gradient is known.
    R2: ratios(1, gradient, noise).R2,
    here: { gradient: course.gradient[step - 1], noise: course.noise[step - 1] },
  };
}

type MeasuredShown = Shown<typeof knobs, ReturnType<typeof compute>>;

/** Density of the gradient and of its noise, step by step, while a network trains. */
export const figure = storyFigure({
  id: 'measured',
  title: 'Measured',
  subtitle: ({ data: { course } }) =>
    `${course.origin}: a network of ${whole(course.dimension)} weights on Fashion-MNIST, ${course.workers} workers, batches of ${course.batch}`,
  knobs,
  compute,
  Picture,
  Sentence,
  numbers,
});

const GAUSSIAN = densityOfLaw('gaussian');

function Picture({ values: { step }, data: { course, here } }: MeasuredShown) {
  const points = (values: readonly number[]) => values.map((value, i) => [i + 1, value] as const);
  return (
    <>
      <Chart
        x={{ label: 'steps', domain: [1, STEPS], ticks: [1, 50, 100, 150, 200] }}
        y={{ label: 'density φ', domain: [0, 0.8], ticks: [0, 0.2, 0.4, 0.6, 0.8] }}
        aspect={2.3}
        curves={[
          {
            label: 'Gaussian 2/π',
            points: [1, STEPS].map((at) => [at, GAUSSIAN] as const),
            color: 'var(--soft)',
            dash: '1 3',
            thin: true,
          },
          { label: 'noise', points: points(course.noise), color: 'var(--soft)', dash: '4 2.5' },
          { label: 'gradient', points: points(course.gradient), color: 'var(--ink)', term: 'gradient' },
        ]}
        under={({ across, up, bottom }) => <path className="grid cursor" d={`M${across(step)} ${bottom}V${up(0.8)}`} />}
        over={({ across, up }) => (
          <>
            <circle className="measured-here" cx={across(step)} cy={up(here.gradient)} r={5} />
            <circle className="measured-here noise" cx={across(step)} cy={up(here.noise)} r={5} />
          </>
        )}
      />
      <p className="measured-origin">
        <b>{course.origin}</b>, {STEPS} steps, seed 7. <a href="#/lab">Run it live in the lab</a>
      </p>
    </>
  );
}

/** A count in two digits. */
const round = (count: number) => whole(Number(count.toPrecision(2)));

/** What a ratio says against the threshold of the map; it is just there within a quarter. */
function verdict(R2: number): string {
  const just = Math.max(R2 / MUCH, MUCH / R2) < 1.25 ? 'just ' : '';
  if (R2 > MUCH) return `${just}above the map’s ${MUCH}: a lean to SGD, no verdict`;
  return `${just}below the map’s ${MUCH}: the noise is no argument against the sign`;
}

function Sentence({ values: { method, step }, data: { course, gradient, noise, R2, here } }: MeasuredShown) {
  return (
    <>
      With <MethodName method={method as RecordedMethod} /> φ of the gradient averages{' '}
      <b className="number">{fixed(gradient, 2)}</b>, as dense as{' '}
      <b className="number">{round(gradient * course.dimension)}</b> equal weights of {whole(course.dimension)}, and φ
      of the noise <b className="number">{fixed(noise, 2)}</b>. R₂ = φ(σ)/φ(g) is{' '}
      <b className="number">{fixed(R2, 2)}</b>, {verdict(R2)}. At step <b className="number">{step}</b>:{' '}
      <b className="number">{fixed(here.gradient, 3)}</b> and <b className="number">{fixed(here.noise, 3)}</b>.
    </>
  );
}

function numbers({ values: { method }, data: { course } }: MeasuredShown): NumberTable {
  return {
    caption: `Density φ of the mean gradient, and of the standard deviations over the workers, ${methodLook(method as RecordedMethod).name}. ${RECORDED_HOW}`,
    columns: ['step', 'gradient', 'noise'],
    rows: course.gradient.map((value, i) => [i + 1, value, course.noise[i]]),
  };
}
