import { methodLook } from '../../plots/methodLook';
import { Chart, type ChartCurve } from '../Chart';
import type { PlaneWalk, WalkId } from './planeWalk';

interface Props {
  sgd: PlaneWalk;
  signs: PlaneWalk;
  id: WalkId;
  stepSize: number;
  /** f at the start. */
  start: number;
}

/** So far the steps that are drawn would lead, ten times as far as the minimum is away. */
const FAR = 10;

/** f of two walks step by step, against where it began. */
export function PlaneHeights({ sgd, signs, id, stepSize, start }: Props) {
  const steps = Math.min(signs.course.values.length - 1, Math.round(FAR / stepSize));
  const curves = [curveOf('sgd', sgd, steps), curveOf(id, signs, steps)];
  const most = curves.reduce((top, { points }) => points.reduce((high, [, f]) => Math.max(high, f), top), 0);
  const top = Math.min(3 * start, Math.max(1.5 * start, 1.05 * most));
  return (
    <Chart
      x={{ label: 'step', domain: [0, steps], ticks: [0, steps / 2, steps] }}
      y={{ label: 'f', domain: [0, top], ticks: [0, start, 2 * start] }}
      curves={curves}
      aspect={1.05}
    />
  );
}

function curveOf(id: WalkId, { course }: PlaneWalk, steps: number): ChartCurve {
  const { name, color } = methodLook(id);
  const points = Array.from(course.values.subarray(0, steps + 1), (f, k) => [k, f] as const);
  // Of a walk that goes up and down by turns, dashes would be left here and there.
  return { label: name, points, color, term: id, thin: true };
}
