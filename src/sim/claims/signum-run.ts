import { DEFAULT_DIALS, Exchange } from '../../optim/exchange';
import { methodOf } from '../../optim/methods';
import { norm1 } from '../../optim/vector';
import { mean } from '../measures/statistics';
import { drawNoise } from '../noise';
import { warmUp } from '../theory/signsgd';
import { range } from './vectors';

export interface SignumSetting {
  beta: number;
  delta: number;
  dimension: number;
  /** K, warm-up included. */
  steps: number;
  seeds: number;
}

/**
 * Signum as theorem 3 of 1802.04434 has it, on f = ½‖x‖² from (1, …, 1) with σ_i = 1: step δ/√(k + 1), batch k + 1, and while k is below the
 * warm-up C(β) plain signs, the momentum being kept all the while. Mean of ‖g_k‖₁ over the steps after it and over the seeds.
 */
export function signumAverage({ beta, delta, dimension, steps, seeds }: SignumSetting): number {
  const first = warmUp(beta);
  const runs = range(seeds).map((seed) => {
    const shape = { workers: 1, dimension };
    const dials = { ...DEFAULT_DIALS, beta, seed };
    const plain = new Exchange(methodOf('signsgd'), shape, dials, 'double');
    const signum = new Exchange(methodOf('signum'), shape, dials, 'double');
    const x = new Float64Array(dimension).fill(1);
    const gradient = new Float64Array(dimension);
    let sum = 0;
    for (let k = 0; k < steps; k++) {
      if (k >= first) sum += norm1(x);
      drawNoise('gaussian', 1 / Math.sqrt(k + 1), seed, k, 0, gradient);
      for (let i = 0; i < dimension; i++) gradient[i] += x[i];
      const step = delta / Math.sqrt(k + 1);
      const [simple, averaged] = [plain, signum].map((exchange) => exchange.round(gradient, step, k).update);
      const update = k < first ? simple : averaged;
      for (let i = 0; i < dimension; i++) x[i] -= update[i];
    }
    return sum / (steps - first);
  });
  return mean(runs);
}
