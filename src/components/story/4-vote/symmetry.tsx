import { skewnessError } from '../../../sim/measures/skewness-error';
import { skewness } from '../../../sim/measures/symmetry';
import type { NumberTable } from '../../figures/Numbers';
import { plural } from '../../plots/format';
import { inSlices } from '../parts/in-slices';
import { type Shown, storyFigure } from '../story-figure';
import { LARGEST, SAMPLES, TWO_POINT_SOURCES, type TwoPointId } from './gradient-source';
import { SymmetryPicture } from './SymmetryPicture';
import { SymmetrySentence } from './SymmetrySentence';
import { compute, recordedSource, type SymmetryData } from './symmetry-data';
import { knobs } from './symmetry-knobs';
import { symmetryNow } from './useSymmetry';
import { WEIGHT_CHOICES, type WeightId } from './weight-choice';
import { WEIGHTS_HOW } from './weight-recording';

type SymmetryShown = Shown<typeof knobs, SymmetryData>;

const NO_NETWORK = 'Only the network has weights to choose from.';

/** A gradient’s batch means folded about the truth, and how often their sign is wrong. */
export const figure = storyFigure({
  id: 'symmetry',
  title: 'Symmetry',
  subtitle: ({ values: { batch } }) =>
    `one coordinate’s gradient, averaged over ${batch === 1 ? 'a batch of one' : `batches of ${batch}`}; where bars and outline differ, it leans`,
  knobs,
  handles: ['live'],
  idle: ({ source }) => (source === 'network' ? {} : { weight: NO_NETWORK, step: NO_NETWORK }),
  compute,
  Picture: SymmetryPicture,
  Sentence: SymmetrySentence,
  numbers,
});

/** Draws the batches that the figure opens with, in slices, so that the page can be read meanwhile. */
export function prepare(): Promise<void> {
  const source = recordedSource(knobs.weight.default, knobs.step.default);
  return inSlices(
    (function* () {
      for (let n = 1; n <= LARGEST; n++) yield source.wrong(n);
    })(),
  );
}

const ROWS = Array.from({ length: LARGEST }, (_, i) => i + 1).filter((n) => n <= 64 || n % 32 === 0);

function numbers({ values, data: still }: SymmetryShown): NumberTable {
  const { weight, step, batch } = values;
  const { data, live } = symmetryNow(values, still);
  const { source, course } = data;
  const origin =
    values.source === 'network'
      ? `the gradient of ${WEIGHT_CHOICES[weight as WeightId].name} after ${plural(live?.step ?? Number(step), 'step')} (${live ? 'live' : WEIGHTS_HOW})`
      : `a gradient that is ${TWO_POINT_SOURCES[values.source as TwoPointId].label}`;
  const counted = source.examples === null ? 'which is exact' : 'counted in the same';
  return {
    caption:
      `The mean of n draws of ${origin}: its skewness, that of one draw over √n; what it is among ${plural(SAMPLES, 'mean')}; ` +
      `and how often its sign is wrong, a mean of 0 counted half, ${counted}. Shown above: n = ${batch}.`,
    columns: ['batch n', 'skewness', 'counted', 'standard error', 'wrong sign', 'standard error '],
    rows: ROWS.map((n) => {
      const means = source.means(n);
      const { value, standardError } = course[n - 1];
      return [n, source.skewness / Math.sqrt(n), skewness(means).value, skewnessError(means), value, standardError];
    }),
  };
}
