import { coursesOf } from '../../../sim/densities';
import { choice, number, type Values } from '../../../sim/parameter';
import type { NumberTable } from '../../figures/Numbers';
import { fixed, whole } from '../../plots/format';
import { MethodName } from '../../plots/MethodName';
import { methodLook } from '../../plots/methodLook';
import { liveKnob } from '../live/live-knob';
import { useLiveState } from '../live/useLiveRun';
import { type Shown, storyFigure } from '../story-figure';
import { MeasuredPicture } from './MeasuredPicture';
import { MUCH } from './map-setting';
import { PART_WEIGHTS, PARTS } from './measured-parts';
import { readingOf } from './measured-reading';
import { LIVE, shownRun } from './measured-run';
import { RECORDED_ON } from './recorded';
import { RECORDED, type RecordedMethod, recordedSettings, STEPS } from './recorded-settings';

const knobs = {
  method: choice({
    label: 'Method',
    options: RECORDED.map((value) => ({ value, label: methodLook(value).name })),
    default: 'sgd',
    why: 'Each method walks through weights of its own, so it sees gradients and noise of its own.',
  }),
  layer: choice({
    label: 'Layer',
    options: PARTS.map((label, part) => ({ value: String(part), label })),
    default: '0',
    why: 'A vector of loud and quiet layers is sparser than its layers are on average, counted by weights.',
  }),
  step: number({
    label: 'Step',
    min: 1,
    max: STEPS,
    whole: true,
    scale: 'linear',
    default: STEPS,
    why: 'The step that is read out; of a live run the last one, until it gets there.',
  }),
  live: liveKnob(STEPS),
};

const compute = ({ method, layer }: Values<typeof knobs>) => ({
  method: method as RecordedMethod,
  part: Number(layer),
});

export type MeasuredShown = Shown<typeof knobs, ReturnType<typeof compute>>;

const { workers, batch } = recordedSettings('sgd');

/** Density of the gradient and of its noise, step by step and layer by layer, while a network trains: recorded, or live. */
export const figure = storyFigure({
  id: 'measured',
  title: 'Measured',
  subtitle: `a network of ${whole(PART_WEIGHTS[0])} weights on Fashion-MNIST, ${workers} workers, batches of ${batch}`,
  knobs,
  handles: ['layer', 'live'],
  compute,
  Picture: MeasuredPicture,
  Sentence,
  numbers,
});

/** A count in two digits. */
const round = (count: number) => whole(Number(count.toPrecision(2)));

/** What a ratio says against the threshold of the map: nothing within a quarter of it. */
function verdict(R2: number): string {
  if (Math.max(R2 / MUCH, MUCH / R2) < 1.25) return `about the map’s ${MUCH}: no verdict`;
  if (R2 > MUCH) return `above the map’s ${MUCH}: a lean to SGD, no verdict`;
  return `below the map’s ${MUCH}: the noise is no argument against the sign`;
}

function Sentence({ values: { step }, data: { method, part } }: MeasuredShown) {
  const { densities, origin } = shownRun(method, useLiveState(LIVE));
  const { gradient, noise, R2, steps, at, parts } = readingOf(densities, part, step);
  return (
    <>
      With <MethodName method={method} />
      {part > 0 && `, in ${PARTS[part]},`} φ of the gradient averages <b className="number">{fixed(gradient, 2)}</b>, as
      dense as <b className="number">{round(gradient * PART_WEIGHTS[part])}</b> equal weights of{' '}
      {whole(PART_WEIGHTS[part])}, and φ of the noise <b className="number">{fixed(noise, 2)}</b>, over{' '}
      <span className="number">{steps}</span> {origin} {steps === 1 ? 'step' : 'steps'}. R₂ = φ(σ)/φ(g) is{' '}
      <b className="number">{fixed(R2, 2)}</b>, {verdict(R2)}. At step <b className="number">{at}</b>:{' '}
      <b className="number">{fixed(parts[part].gradient, 3)}</b> and{' '}
      <b className="number">{fixed(parts[part].noise, 3)}</b>.
    </>
  );
}

function numbers({ data: { method } }: MeasuredShown): NumberTable {
  const { densities, origin } = shownRun(method, LIVE.get());
  const courses = coursesOf(densities);
  const source = origin === 'live' ? 'Trained in this browser just now.' : `Recorded on ${RECORDED_ON}.`;
  return {
    caption: `Density φ of the mean gradient, and of the standard deviations over the workers, ${methodLook(method).name}: of the whole vector and of each layer. ${source}`,
    columns: ['step', ...PARTS.flatMap((name) => [`gradient, ${name}`, `noise, ${name}`])],
    rows: courses[0].gradient.map((_, i) => [
      i + 1,
      ...courses.flatMap(({ gradient, noise }) => [gradient[i], noise[i]]),
    ]),
  };
}
