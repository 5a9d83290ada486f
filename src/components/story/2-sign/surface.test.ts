import { describe, expect, it } from 'vitest';
import { type SurfaceId, surfaceOf, turn, turned } from './surface';

const IDS: SurfaceId[] = ['quadratic', 'rosenbrock', 'two-valleys'];

describe('surfaces', () => {
  it.each(IDS)('%s keeps its values when it is turned, and its gradient is the slope', (id) => {
    const { problem } = surfaceOf(id, 30);
    for (const angle of [0, 0.4, -1.2]) {
      const other = turned(problem, angle);
      const own = [0.7, -0.4] as const;
      const x = Float64Array.from(turn(own, angle));
      expect(other.value(x)).toBeCloseTo(problem.value(Float64Array.from(own)), 12);
      const slope = new Float64Array(2);
      other.gradient(x, slope);
      for (const i of [0, 1]) {
        const step = 1e-6;
        const [above, below] = [1, -1].map((way) => {
          const moved = x.slice();
          moved[i] += way * step;
          return other.value(moved);
        });
        expect(slope[i]).toBeCloseTo((above - below) / (2 * step), 4);
      }
    }
  });

  it.each(IDS)('%s has the curvature at its start that it says', (id) => {
    const { problem, curvature } = surfaceOf(id, 30);
    const column = (i: number) => {
      const step = 1e-5;
      const [above, below] = [1, -1].map((way) => {
        const x = Float64Array.from(problem.start);
        x[i] += way * step;
        const slope = new Float64Array(2);
        problem.gradient(x, slope);
        return slope;
      });
      return [0, 1].map((k) => (above[k] - below[k]) / (2 * step));
    };
    const [[a, b], [, d]] = [column(0), column(1)];
    const largest = (a + d) / 2 + Math.hypot((a - d) / 2, b);
    expect(Math.abs(curvature / largest - 1)).toBeLessThan(0.005);
  });
});
