import { number } from '../../../sim/parameter';
import { voteBounds } from '../../../sim/theory/jury';
import { rhoWeight } from '../../../sim/theory/rho';
import { fixed } from '../../plots/format';
import { MarkerShape } from '../../plots/MarkerShape';
import { methodLook } from '../../plots/methodLook';
import { Chart } from '../Chart';
import { Panels } from '../parts/Panels';
import { storyFigure } from '../story-figure';
import { Contours } from './Contours';
import { contour } from './contour';

const MOST = 31;
const REACHES = [0.5, 1, 2, 4];
const LOOK = methodLook('signsgd-vote');
const WORKERS = Array.from({ length: MOST }, (_, i) => i + 1);
const N = ({ children }: { children: string }) => <b className="number">{children}</b>;

/** The ruler that belongs to the sign: its unit ball, and what a coordinate weighs with more workers. */
export const figure = storyFigure({
  id: 'spb',
  title: 'The ρ-norm',
  subtitle: 'contours of the lemma’s bound ‖g‖₁,₂ for the vote of M workers, and the weight of one coordinate',
  knobs: {
    sigma: number({
      label: 'Noise',
      symbol: 'σ',
      min: 0.01,
      max: 100,
      scale: 'log',
      default: 0.3,
      why: 'Where a coordinate stands far out of its noise its sign is nearly sure and counts in full; else it counts by its square.',
    }),
    workers: number({
      label: 'Workers',
      symbol: 'M',
      min: 1,
      max: MOST,
      whole: true,
      scale: 'linear',
      default: 1,
      why: 'A vote of M workers is surer than one sign, so every coordinate weighs more: an odd one adds, an even one only ties.',
    }),
    rho: number({
      label: 'One sign is right',
      symbol: 'ρ',
      min: 0.51,
      max: 0.95,
      scale: 'linear',
      digits: 2,
      default: 0.6,
      why: 'Of the coordinate on the right. All that the theory asks is more than ½ wherever the gradient is not 0.',
    }),
  },
  compute: ({ sigma, workers, rho }) => ({
    contours: REACHES.map((reach) => contour(reach, sigma, workers)),
    weights: WORKERS.map((m) => rhoWeight(rho, m)),
    bounds: WORKERS.map((m) => voteBounds(rho, m)),
  }),
  Picture: ({ values: { workers }, data: { contours, weights, bounds } }) => (
    <Panels>
      <Contours most={4.2} contours={contours} />
      <Chart
        aspect={1.05}
        x={{ label: 'workers M', domain: [1, MOST], ticks: [1, 5, 10, 15, 20, 25, 30] }}
        y={{ label: 'weight of |gᵢ| in ‖g‖ᵨ', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] }}
        curves={[
          { label: 'weight', points: byWorkers(weights), color: LOOK.color, term: 'signsgd-vote' },
          {
            label: 'lower bound',
            points: byWorkers(bounds.map(({ exponential }) => exponential)),
            color: 'var(--soft)',
            dash: '4 2.5',
            thin: true,
          },
        ]}
        over={({ across, up, scale }) => (
          <MarkerShape look={LOOK} x={across(workers)} y={up(weights[workers - 1])} area={90 * scale} />
        )}
      />
    </Panels>
  ),
  Sentence: ({ values: { workers, rho }, data: { contours, weights } }) => {
    const [inner, outer] = [contours[0], contours[contours.length - 1]].map(roundness);
    const twin = workers % 2 === 1 ? workers + 1 : workers - 1;
    return (
      <>
        Near zero, where noise rules, progress counts like squares; far away, where signs are sure, like magnitudes.{' '}
        {verdict(inner, outer)}: on the diagonal the smallest reaches <N>{fixed(inner, 2)}</N> of its tip, the largest{' '}
        <N>{fixed(outer, 2)}</N> (a circle 1, a diamond {fixed(Math.SQRT1_2, 2)}). A coordinate whose sign is right with
        ρ = <N>{fixed(rho, 2)}</N> weighs <N>{fixed(weights[workers - 1], 4)}</N> with{' '}
        {workers === 1 ? (
          'one worker'
        ) : (
          <>
            <N>{String(workers)}</N> workers
          </>
        )}
        , and exactly as much with <N>{String(twin)}</N>.
      </>
    );
  },
  numbers: ({ values: { rho }, data: { weights, bounds } }) => ({
    caption: `What |g| weighs in the ρ-norm of M workers, where one sign is right with chance ${rho}, and two lower bounds of it.`,
    columns: ['workers', 'weight', '1 − (4ρ(1 − ρ))^l', '1 − exp(−(2ρ − 1)² l)'],
    rows: WORKERS.map((m, i) => [m, weights[i], bounds[i].sharper, bounds[i].exponential]),
  }),
});

const byWorkers = (values: readonly number[]) => values.map((value, i) => [i + 1, value] as const);

/** How far a contour reaches on the diagonal, in units of its tip. */
function roundness(points: readonly (readonly [number, number])[]): number {
  return Math.hypot(...points[(points.length - 1) / 8]) / points[0][0];
}

/** What shape the contours have, between a diamond's and a circle's. */
function verdict(inner: number, outer: number): string {
  const isRound = (ratio: number) => ratio > 0.95;
  const isSharp = (ratio: number) => ratio < Math.SQRT1_2 + 0.03;
  if (isSharp(inner)) return 'All contours are diamonds, as in ℓ₁';
  if (isRound(outer)) return 'All contours are circles, as in ℓ₂';
  return `The small contour is ${inner > 0.9 ? 'almost a circle' : 'rounder'}, the large one ${outer < 0.78 ? 'almost a diamond' : 'more pointed'}`;
}
