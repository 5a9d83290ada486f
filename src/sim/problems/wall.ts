import { drawUniform, type Words } from '../../optim/random';
import { FIFTY_GRADIENT, momentsOf, type TwoPoint, WALL_GRADIENT } from '../theory/two-point';
import { drawnOnce } from './draws';
import { type Problem, type Shared, shared } from './problem';

/**
 * Counterexample 1 of 1901.09847: f = x/4 on [−1, 1], seen as 4 with chance ¼ and −1 else, so that the sign is wrong
 * three times in four. Every step of signSGD in the interior raises f by γ/8 on average.
 */
export function wall(): Problem {
  return slope(WALL_GRADIENT, {
    id: 'wall',
    name: 'The wall',
    source: 'Error feedback, 1901.09847, counterexample 1',
    optimum: { at: [-1], value: -1 / 4 },
    project(x) {
      x[0] = Math.min(1, Math.max(-1, x[0]));
    },
  });
}

/** Remark 3 of 1802.04434, section 4: f = 4.1 x on the whole line, seen as 50 with chance 1/10 and −1 else. */
export function fiftyOrMinusOne(): Problem {
  return slope(FIFTY_GRADIENT, {
    id: 'fifty-or-minus-one',
    name: 'Fifty or minus one',
    source: 'signSGD, 1802.04434, section 4, remark 3',
    optimum: null,
  });
}

/** A straight line whose slope is the mean of a law of two points, seen through draws of it. */
function slope(law: TwoPoint, parts: Pick<Shared, 'id' | 'name' | 'source' | 'optimum' | 'project'>): Problem {
  const { mean } = momentsOf(law);
  const [first, second] = law.values;
  const drawn = drawnOnce((key: Words, batch) => {
    let firsts = 0;
    for (let i = 0; i < batch; i++) if (drawUniform(key, i) < law.chances[0]) firsts++;
    // The sum is one of whole numbers, so a mean that should be 0 is 0.
    return (first * firsts + second * (batch - firsts)) / batch;
  });
  return shared({
    ...parts,
    dimension: 1,
    start: [0],
    smoothness: [0],
    value: (x) => mean * x[0],
    gradient(_x, out) {
      out[0] = mean;
    },
    sample(_x, oracle, out) {
      out[0] = drawn(oracle);
    },
  });
}
