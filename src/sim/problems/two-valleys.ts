import { type Problem, shared } from './problem';

/**
 * A surface with two minima: f = x⁴/4 − 21x²/32 + 5x/16 + (y − x/2)². Since f_x = (x + 5/4)(x − 1/4)(x − 1) − (y −
 * x/2), its stationary points are the deep valley (−5/4, −5/8), f = −825/1024; the pass (1/4, 1/8), f = 39/1024; and
 * the shallow valley (1, 1/2), f = −3/32.
 */
export function twoValleys(): Problem {
  return shared({
    id: 'two-valleys',
    name: 'Two valleys',
    source: 'a double well with a tilt and a slant, made for this page',
    dimension: 2,
    start: [1.25, -1.75],
    optimum: { at: [-1.25, -0.625], value: -825 / 1024 },
    smoothness: null,
    value(x) {
      const square = x[0] * x[0];
      const across = x[1] - x[0] / 2;
      return (square / 4 - 21 / 32) * square + (5 / 16) * x[0] + across * across;
    },
    gradient(x, out) {
      const across = x[1] - x[0] / 2;
      out[0] = (x[0] + 1.25) * (x[0] - 0.25) * (x[0] - 1) - across;
      out[1] = 2 * across;
    },
  });
}
