import { useSyncExternalStore } from 'react';
import { number, type Values } from '../../../sim/parameter';
import type { NumberTable } from '../../figures/Numbers';
import { fixed, short } from '../../plots/format';
import { MethodName } from '../../plots/MethodName';
import { type Shown, storyFigure } from '../story-figure';
import { MapPicture } from './MapPicture';
import { type CellScore, mapRunsOf } from './map-runs';
import { DENSITIES, DIMENSION, MUCH, SEEDS, STEPS } from './map-setting';
import { agreement, theoryOf, winnerOf } from './map-theory';

/** Cells of the map. */
export const CELLS = DENSITIES.length ** 2;

const knobs = {
  noise: number({
    label: 'Noise, against the gradient',
    symbol: '‖σ‖₂/‖g₀‖₂',
    min: 0.25,
    max: 8,
    scale: 'log',
    default: 1,
    why: 'Without noise nothing speaks for the sign here; the more of it, the more its density decides.',
  }),
  much: number({
    label: 'What counts as ≫ 1',
    min: 1.1,
    max: 4,
    scale: 'linear',
    digits: 1,
    default: MUCH,
    why: 'The theory compares two ratios with 1 and leaves constants out. This moves its lines; nothing is run again.',
  }),
  cell: number({
    label: 'Cell',
    min: 1,
    max: CELLS,
    whole: true,
    scale: 'linear',
    default: DENSITIES.length,
    why: 'The cell that is read out under the map.',
  }),
};

const compute = ({ noise, much }: Values<typeof knobs>) => ({ runs: mapRunsOf(noise), much });

type Agreement = ReturnType<typeof agreement>;

export type MapShown = Shown<typeof knobs, ReturnType<typeof compute>>;

/** Density of noise × density of curvature, every cell really run, and what the paper's two ratios say of it. */
export const figure = storyFigure({
  id: 'map',
  title: 'Who wins',
  subtitle: `${STEPS} steps of both in ${DIMENSION} dimensions, each at its best step size; ${SEEDS} runs a cell`,
  knobs,
  handles: ['cell'],
  compute,
  Picture: MapPicture,
  Sentence,
  numbers,
});

function Sentence({ values: { noise }, data: { runs, much } }: MapShown) {
  const { cells, trouble } = useSyncExternalStore(runs.subscribe, runs.get, runs.get);
  if (trouble) return <>{trouble}</>;
  const side = DENSITIES.length;
  const [sparse, dense] = [cells[side - 1], cells[side * (side - 1)]];
  if (cells.some((cell) => cell.runs < 2)) return <>The cells are being run, the whole map at once and then again.</>;
  const sgd = agreement(cells, much, 'sgd');
  const sign = agreement(cells, much, 'sign');
  return (
    <>
      Gradient dense, noise sparse (bottom right): <Lead cell={sparse} />. Gradient sparse, noise dense (top left):{' '}
      <Lead cell={dense} />. Where both ratios exceed <span className="number">{fixed(much, 1)}</span> the theory names{' '}
      <MethodName method="sgd" />: it wins <b className="number">{sgd.won}</b> of <b className="number">{sgd.given}</b>{' '}
      such cells. Where neither does it names <MethodName method="signsgd" />, which wins{' '}
      <b className="number">{sign.won}</b> of <b className="number">{sign.given}</b>. {moral(noise, sgd, sign)}
    </>
  );
}

/** From here on noise is no longer little: it is as long as the gradient. */
const LOUD = 1;

/** What to make of how often the theory is right. */
export function moral(noise: number, sgd: Agreement, sign: Agreement): string {
  if (2 * sgd.won < sgd.given) {
    return 'The theorem is about large batches; with one sample a step and noise this loud its ratios are a poor guide.';
  }
  if (2 * sign.won < sign.given) {
    if (noise >= LOUD) return 'Lines so far out leave to the sign what it does not win.';
    return 'Where there is little noise, steps that never shrink cost the sign more than noise costs SGD.';
  }
  return sign.won < sign.given ? 'Two upper bounds do not decide who wins.' : '';
}

function Lead({ cell }: { cell: CellScore }) {
  if (winnerOf(cell) === 'undecided') return <>the two are too close to call</>;
  const { lead } = cell;
  const [better, worse] = lead > 0 ? (['signsgd', 'sgd'] as const) : (['sgd', 'signsgd'] as const);
  return (
    <>
      the gradient of <MethodName method={better} /> is on average{' '}
      <b className="number">{fixed(2 ** Math.abs(lead), 2)}</b> times smaller than that of <MethodName method={worse} />
    </>
  );
}

function numbers({ data: { runs, much } }: MapShown): NumberTable {
  return {
    caption:
      `Mean of ‖∇f(x_k)‖₂/‖g₀‖₂ over ${STEPS} steps, at the best step size of each method, and log₂ of their ratio with its standard ` +
      'error over the runs. R₁ = √φ(L)/φ(g), R₂ = φ(σ)/φ(g) at the start, where φ(g) = φ(L).',
    columns: [
      'φ(L), φ(σ)',
      'runs',
      'SGD',
      'its step',
      'signSGD',
      'its step size',
      'log₂ SGD/signSGD',
      '±',
      'R₁',
      'R₂',
      'theory',
    ],
    rows: runs.get().cells.map((cell) => {
      const { place, runs: count, best, lead, error } = cell;
      const { R1, R2, favours } = theoryOf(cell, much);
      const seen = (value: number) => (Number.isNaN(value) ? '' : value);
      return [
        `${short(DENSITIES[place.curvature])}, ${short(DENSITIES[place.noise])}`,
        count,
        seen(best.sgd.norm),
        best.sgd.stepSize,
        seen(best.signsgd.norm),
        best.signsgd.stepSize,
        seen(lead),
        seen(error),
        R1,
        R2,
        favours,
      ];
    }),
  };
}
