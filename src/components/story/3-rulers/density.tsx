import { gaussianDensity } from '../../../sim/theory/laws';
import type { NumberTable } from '../../figures/Numbers';
import { fixed } from '../../plots/format';
import { MethodName } from '../../plots/MethodName';
import { type Shown, storyFigure } from '../story-figure';
import { DensityPicture } from './DensityPicture';
import { BARS, chosen, DENSITY_KNOBS, type DensityValues, shownVector } from './density-knobs';
import { densityText, keptText, sizeText } from './density-text';
import { measuredVector } from './measured-vector';
import { DIMENSION } from './vectors';

function compute(values: DensityValues) {
  return { before: measuredVector(chosen(values)), now: measuredVector(shownVector(values)) };
}

export type DensityShown = Shown<typeof DENSITY_KNOBS, ReturnType<typeof compute>>;

/** A vector whose entries are dragged, its density, and the unit balls of the three norms. */
export const figure = storyFigure({
  id: 'density',
  title: 'Density',
  subtitle: 'drag the bars; below, bars 1 and 2 as a point, and the shapes on which each ruler reads the same',
  knobs: DENSITY_KNOBS,
  handles: BARS,
  compute,
  Picture: DensityPicture,
  Sentence,
  numbers,
});

function Sentence({ values, data: { before, now } }: DensityShown) {
  if (now.square === 0) return <>Nothing is left of the vector, and nothing has no density. Drag a bar.</>;
  const ratio = now.one / Math.sqrt(now.square);
  // What was sent is off by rounding where nothing is lost.
  const lost = now.lost < ROUNDING * now.square ? 0 : now.lost;
  return (
    <>
      φ = <b className="number">{densityText(now.density)}</b>: as dense as{' '}
      <b className="number">{fixed(now.density * DIMENSION, 1)}</b> equal coordinates of {DIMENSION}. ℓ₁ reads{' '}
      <b className="number">{fixed(ratio, 2)}</b> times what ℓ₂ reads, {verdict(now.density)}. The{' '}
      <MethodName method="scaled-sign" /> sets every entry to ±<b className="number">{sizeText(now.level, 2)}</b>: it
      keeps <b className="number">{keptText(now.density)}</b> of ‖v‖², and what it loses,{' '}
      <span className="density-formula">‖C(v) − v‖²</span> = <b className="number">{sizeText(lost, 3)}</b>, is{' '}
      <span className="density-formula">(1 − φ)‖v‖²</span> ={' '}
      <b className="number">{sizeText(lost === 0 ? 0 : (1 - now.density) * now.square, 3)}</b>.{' '}
      {values.shape === 'gaussian' && values.turn === 0 && (
        <>
          Gaussian vectors this short average <b className="number">{fixed(gaussianDensity(DIMENSION), 3)}</b>, long
          ones 2/π = <b className="number">{fixed(2 / Math.PI, 3)}</b>.{' '}
        </>
      )}
      {(values.stretch !== 1 || values.order !== 0) &&
        values.turn === 0 &&
        `${unseen(values)} and φ was ${densityText(before.density)} before, too. `}
      {values.turn !== 0 && <Turned {...values} {...{ before, now }} />}
    </>
  );
}

/** Of ‖v‖². */
const ROUNDING = 1e-12;
/** A turn that moves φ by less leaves it as it was. */
const ALIKE = 1e-9;

function Turned({ turn, before, now }: { turn: number } & DensityShown['data']) {
  const by = `Turned by ${fixed(turn, 0)}°,`;
  if (Math.abs(now.density - before.density) < ALIKE) {
    return (
      <>
        {by} φ is <b className="number">{densityText(now.density)}</b> as before: this turn happens to leave ℓ₁ as it
        was.
      </>
    );
  }
  return (
    <>
      {by} φ went from <b className="number">{densityText(before.density)}</b> to{' '}
      <b className="number">{densityText(now.density)}</b>, though a turn makes ‖v‖₂ no longer and no shorter: ℓ₁
      depends on the axes.
    </>
  );
}

const MOST = `of at most √${DIMENSION} = ${fixed(Math.sqrt(DIMENSION), 2)}`;

function verdict(density: number): string {
  if (density > 0.95) return `${MOST}: on a dense vector the two rulers differ most`;
  if (density < 1.2 / DIMENSION) return `${MOST}: on a single spike they agree`;
  return MOST;
}

function unseen({ stretch, order }: DensityValues): string {
  if (stretch === 1) return 'The entries stand in another order,';
  return order === 0 ? 'The vector is stretched,' : 'The vector is stretched and in another order,';
}

function numbers({ data: { now } }: DensityShown): NumberTable {
  return {
    caption: 'The vector, its norms, its density φ = ‖v‖₁² / (d ‖v‖₂²), and what a scaled sign loses of it.',
    columns: ['quantity', 'value'],
    rows: [
      ...Array.from(now.v, (x, i): [string, number] => [`v${i + 1}`, x]),
      ['‖v‖₁', now.one],
      ['‖v‖₂', Math.sqrt(now.square)],
      ['‖v‖_∞', now.largest],
      ['φ', now.density],
      ['‖C(v) − v‖²', now.lost],
      ['(1 − φ)‖v‖²', (1 - now.density) * now.square],
    ],
  };
}
