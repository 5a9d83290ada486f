import { type Problem, shared } from './problem';
import { checkEpsilon } from './valley';

export interface LineShape {
  epsilon: number;
  /**
   * sign(0) inside the subgradient, which is not that of the method: with `zero` the example disappears from (1, 1).
   */
  zero: 'plus' | 'zero';
}

/**
 * Counterexample 2 of 1901.09847: f = ε|x₁ + x₂| + |x₁ − x₂| from (1, 1), with the subgradient ε sign(x₁ + x₂)(1, 1) +
 * sign(x₁ − x₂)(1, −1) and no randomness. Signs move along x₁ + x₂ = 2 for ever, where f ≥ 2ε. Throws a RangeError
 * unless 0 < ε < 1.
 */
export function line({ epsilon, zero }: LineShape): Problem {
  checkEpsilon(epsilon);
  const atZero = zero === 'plus' ? 1 : 0;
  const sign = (value: number) => (value > 0 ? 1 : value < 0 ? -1 : atZero);
  return shared({
    id: 'line',
    name: 'The line',
    source: 'Error feedback, 1901.09847, counterexample 2',
    dimension: 2,
    start: [1, 1],
    optimum: { at: [0, 0], value: 0 },
    smoothness: null,
    value: (x) => epsilon * Math.abs(x[0] + x[1]) + Math.abs(x[0] - x[1]),
    gradient(x, out) {
      const along = epsilon * sign(x[0] + x[1]);
      const across = sign(x[0] - x[1]);
      out[0] = along + across;
      out[1] = along - across;
    },
  });
}
