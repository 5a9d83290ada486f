import { drawWord } from '../../optim/random';
import type { Vector } from '../../optim/vector';
import { drawnOnce } from './draws';
import { type Problem, partitioned, shared } from './problem';

export interface ValleyShape {
  epsilon: number;
}

/** Throws a RangeError unless 0 < ε < 1, which the counterexamples of 1901.09847 need. */
export function checkEpsilon(epsilon: number): void {
  if (!(epsilon > 0 && epsilon < 1)) throw new RangeError(`ε lies between 0 and 1, not at ${epsilon}.`);
}

/**
 * Counterexample 3 of 1901.09847: f = ½ (⟨a₁, x⟩² + ⟨a₂, x⟩²) with a = ±(1, −1) + ε(1, 1), which is u² + ε²s² for u =
 * x₁ − x₂ and s = x₁ + x₂. A worker sees 2⟨a_i, x⟩a_i for one fair i; a batch of two or more is drawn without
 * replacement and is the full gradient. Throws a RangeError unless 0 < ε < 1.
 */
export function valley({ epsilon }: ValleyShape): Problem {
  const { pull, ...parts } = pair(epsilon);
  const drawn = drawnOnce((key, batch) => (batch > 1 ? null : drawWord(key, 0) >>> 31));
  return shared({
    ...parts,
    id: 'valley',
    name: 'The valley',
    source: 'Error feedback, 1901.09847, counterexample 3',
    sample(x, oracle, out) {
      const which = drawn(oracle);
      if (which === null) parts.gradient(x, out);
      else pull(x, which, out);
    },
  });
}

/**
 * The same valley dealt out to two nodes: node n has ⟨a_n, x⟩² and sees its full gradient. At (1, 1) every vote ties.
 * Throws a RangeError unless 0 < ε < 1.
 */
export function twoNodes({ epsilon }: ValleyShape): Problem {
  const { pull, ...parts } = pair(epsilon);
  return partitioned({
    ...parts,
    id: 'two-nodes',
    name: 'Two nodes',
    source: 'the functions of 1901.09847, counterexample 3, one a node; 1905.12938 on heterogeneous data',
    nodes: 2,
    local: pull,
  });
}

function pair(epsilon: number) {
  checkEpsilon(epsilon);
  const long = 1 + epsilon;
  const short = -1 + epsilon;
  const first = (x: Vector) => long * x[0] + short * x[1];
  const second = (x: Vector) => short * x[0] + long * x[1];
  return {
    dimension: 2,
    start: [1, 1],
    optimum: { at: [0, 0], value: 0 },
    // The Hessian has rows (2 + 2ε², −2 + 2ε²), whose magnitudes add up to 4.
    smoothness: [4, 4],
    value(x: Vector) {
      const [a, b] = [first(x), second(x)];
      return (a * a + b * b) / 2;
    },
    gradient(x: Vector, out: Vector) {
      const [a, b] = [first(x), second(x)];
      out[0] = a * long + b * short;
      out[1] = a * short + b * long;
    },
    /** 2⟨a_i, x⟩a_i, the gradient of ⟨a_i, x⟩². */
    pull(x: Vector, which: number, out: Vector) {
      const twice = 2 * (which === 0 ? first(x) : second(x));
      out[0] = twice * (which === 0 ? long : short);
      out[1] = twice * (which === 0 ? short : long);
    },
  };
}
