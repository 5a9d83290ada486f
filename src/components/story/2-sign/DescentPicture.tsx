import { range } from 'd3';
import { Chart } from '../Chart';
import { DescentPlane } from './DescentPlane';
import { power } from './power';
import type { Walk, walk } from './tracks';
import './descent.css';

interface Props {
  values: Walk & { shown: readonly string[] };
  data: ReturnType<typeof walk>;
  // The knobs are declared with the figure, which is made of this.
  turn: (change: { startX: number; startY: number }) => void;
}

/** The lowest loss that is ever drawn. */
const FLOOR = 1e-5;

/** The walks from above, and their losses by step. */
export function DescentPicture({ values, data, turn }: Props) {
  const { surface } = data;
  const tracks = data.tracks.filter(({ id }) => values.shown.includes(id) && !(id === 'sgd' && isTwin(values)));
  const above = (value: number) => Math.max(FLOOR, value - surface.least);
  const first = above(data.tracks[0].values[0]);
  const least = tracks
    .flatMap(({ values: losses }) => Array.from(losses, above))
    .filter(Number.isFinite)
    .reduce((a, b) => Math.min(a, b), first);
  // To the next power of ten, so that the axis does not move with every move of a slider.
  const lowest = 10 ** Math.floor(Math.log10(least));
  return (
    <div className="descent">
      <DescentPlane {...{ values, data, tracks, turn }} />
      <Chart
        aspect={0.9}
        x={{ label: 'step', domain: [0, values.steps], ticks: values.steps < 6 ? range(values.steps + 1) : undefined }}
        y={{
          label: 'loss above the lowest',
          domain: [lowest, Math.max(10 * lowest, 3 * first)],
          log: true,
          format: power,
        }}
        curves={tracks.map(({ id, name, look: { color, dash }, values: losses }) => ({
          label: id === 'gd' && values.shown.includes('sgd') && isTwin(values) ? 'GD, SGD' : name,
          points: Array.from(losses, (value, k) => [k, above(value)] as const),
          color,
          dash,
          term: id === 'gd' ? 'sgd' : id,
        }))}
      />
    </div>
  );
}

/** Without noise SGD walks on GD's line. */
function isTwin({ noise }: Walk): boolean {
  return noise === 0;
}
