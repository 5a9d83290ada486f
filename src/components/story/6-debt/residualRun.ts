import { DEFAULT_DIALS, Exchange } from '../../../optim/exchange';
import { methodOf } from '../../../optim/methods';
import { density, norm2Squared } from '../../../optim/vector';
import { noiseSource, sparseSource } from '../../../sim/claims/residual-run';
import { residualBoundExpected, residualBoundPathwise } from '../../../sim/theory/feedback';

export const STEPS = 400;
const SEED = 14;

export type Law = 'gaussian' | 'laplace' | 'sparse';

/** ‖e‖² of EF-signSGD at γ = 1 against its bound, all in units of E‖g‖² = d. */
export interface ResidualRun {
  /** After each round. */
  debt: Float64Array;
  /** The bound with the least density and the longest gradient so far. */
  bound: Float64Array;
  /** The constant of the paper's lemma, 4(1 − δ)/δ², with the least density of the whole run. */
  lemma: number;
  /** Over the last half. */
  mean: number;
  most: number;
  leastDensity: number;
}

/** Gradients of pure noise, variance 1 a coordinate, through scaled sign with memory. */
export function runResidual(law: Law, dimension: number): ResidualRun {
  const source = law === 'sparse' ? sparseSource(SEED) : noiseSource(law, SEED);
  const dials = { ...DEFAULT_DIALS, zero: 'plus' } as const;
  const exchange = new Exchange(methodOf('ef-signsgd'), { workers: 1, dimension }, dials, 'double');
  const gradient = new Float64Array(dimension);
  const p = new Float64Array(dimension);
  const debt = new Float64Array(STEPS);
  const bound = new Float64Array(STEPS);
  let leastDensity = 1;
  let longest = 0;
  let residual: ArrayLike<number> = new Float64Array(dimension);
  for (let step = 0; step < STEPS; step++) {
    source(step, gradient);
    for (let i = 0; i < dimension; i++) p[i] = gradient[i] + residual[i];
    // A vector of zeros is sent as it is.
    if (norm2Squared(p) > 0) leastDensity = Math.min(leastDensity, density(p));
    longest = Math.max(longest, Math.sqrt(norm2Squared(gradient)));
    residual = exchange.round(gradient, 1, step).residual ?? residual;
    debt[step] = norm2Squared(Float64Array.from(residual)) / dimension;
    bound[step] = residualBoundPathwise(leastDensity, 1, longest) / dimension;
  }
  const late = debt.subarray(STEPS / 2);
  return {
    debt,
    bound,
    lemma: residualBoundExpected(leastDensity, 1, 1),
    mean: late.reduce((sum, value) => sum + value, 0) / late.length,
    most: debt.reduce((most, value) => Math.max(most, value), 0),
    leastDensity,
  };
}
