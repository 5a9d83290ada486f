import { type Problem, shared } from './problem';

/**
 * Rosenbrock's valley in d dimensions, Σ_{i<d} 100 (x_{i+1} − x_i²)² + (1 − x_i)², from (−1.2, 1, −1.2, 1, …). No L_i
 * exist, since its curvature grows without bound. From d = 4 on it has a second, higher minimum with x₁ < 0. Throws a
 * RangeError if d < 2.
 */
export function rosenbrock(dimension: number): Problem {
  if (!(Number.isInteger(dimension) && dimension >= 2)) {
    throw new RangeError(`Rosenbrock's function needs two dimensions or more, not ${dimension}.`);
  }
  return shared({
    id: 'rosenbrock',
    name: 'Rosenbrock',
    source: 'Rosenbrock 1960, the sum over neighbours',
    dimension,
    start: Array.from({ length: dimension }, (_, i) => (i % 2 === 0 ? -1.2 : 1)),
    optimum: { at: Array.from({ length: dimension }, () => 1), value: 0 },
    smoothness: null,
    value(x) {
      let sum = 0;
      for (let i = 0; i + 1 < dimension; i++) {
        const bend = x[i + 1] - x[i] * x[i];
        sum += 100 * bend * bend + (1 - x[i]) * (1 - x[i]);
      }
      return sum;
    },
    gradient(x, out) {
      out.fill(0);
      for (let i = 0; i + 1 < dimension; i++) {
        const bend = x[i + 1] - x[i] * x[i];
        out[i] += -400 * bend * x[i] - 2 * (1 - x[i]);
        out[i + 1] += 200 * bend;
      }
    },
  });
}
