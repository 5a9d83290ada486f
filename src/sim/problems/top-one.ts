import type { Vector } from '../../optim/vector';
import { type Problem, partitioned } from './problem';

const NODES = [
  [-3, 2, 2],
  [2, -3, 2],
  [2, 2, -3],
] as const;

/**
 * Three nodes on which the largest coordinate alone leads away: f_n = ⟨a_n, x⟩² + ¼‖x‖² with a_n = (−3, 2, 2) and its
 * shifts, from (1, 1, 1). Top-1 of every node without memory walks x_{k+1} = (1 + 11γ/6) x_k (Beznosikov et al.,
 * 2002.12410).
 */
export function topOne(): Problem {
  return partitioned({
    id: 'top-one',
    name: 'Top one',
    source: 'Beznosikov, Horváth, Richtárik, Safaryan, 2002.12410',
    dimension: 3,
    nodes: 3,
    start: [1, 1, 1],
    optimum: { at: [0, 0, 0], value: 0 },
    // Two thirds of Σ a aᵀ, which has the eigenvalues 25, 25 and 1, and a half: 103/6 is the largest.
    smoothness: [103 / 6, 103 / 6, 103 / 6],
    value(x) {
      let sum = 0;
      for (let node = 0; node < 3; node++) sum += along(node, x) ** 2 / 3;
      return sum + (x[0] * x[0] + x[1] * x[1] + x[2] * x[2]) / 4;
    },
    gradient(x, out) {
      for (let i = 0; i < 3; i++) out[i] = x[i] / 2;
      for (let node = 0; node < 3; node++) {
        const pull = (2 / 3) * along(node, x);
        for (let i = 0; i < 3; i++) out[i] += pull * NODES[node][i];
      }
    },
    local(x, node, out) {
      const pull = 2 * along(node, x);
      for (let i = 0; i < 3; i++) out[i] = pull * NODES[node][i] + x[i] / 2;
    },
  });
}

/** ⟨a_n, x⟩. */
function along(node: number, x: Vector): number {
  const [a, b, c] = NODES[node];
  return a * x[0] + b * x[1] + c * x[2];
}
