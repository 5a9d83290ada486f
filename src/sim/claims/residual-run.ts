import { DEFAULT_DIALS, Exchange } from '../../optim/exchange';
import { methodOf } from '../../optim/methods';
import { drawKey, drawUniform, drawWord, gaussianOf, STREAM } from '../../optim/random';
import { density, norm2Squared } from '../../optim/vector';
import { drawNoise } from '../noise';
import { residualBoundExpected, residualBoundPathwise } from '../theory/feedback';

/** Fills `out` with a step's stochastic gradient. */
export type Source = (step: number, out: Float64Array) => void;

export interface ResidualRun {
  /** Mean over steps of ‖e‖². */
  mean: number;
  /** Largest ‖e‖². */
  largest: number;
  /** Least density of p. */
  leastDensity: number;
  /** Largest ‖e‖² over the pathwise bound with δ and max γ‖g‖ of the steps so far. */
  overPathwise: number;
  /** Largest pathwise bound over 4(1 − δ) max γ²‖g‖²/δ². */
  pathwiseOverLemma: number;
  /** Largest |Σ Δ − (γ Σ g − e)| of a coordinate. */
  ledgerError: number;
  /** Σ Δ, [dimension]. */
  sent: Float64Array;
}

/** One worker's EF-signSGD on gradients that do not depend on the parameters; γ is a number or one of each step, counted from 0. */
export function runResidual(
  source: Source,
  dimension: number,
  steps: number,
  stepSize: number | ((step: number) => number) = 1,
): ResidualRun {
  const gammaOf = typeof stepSize === 'number' ? () => stepSize : stepSize;
  const dials = { ...DEFAULT_DIALS, zero: 'plus' } as const;
  const exchange = new Exchange(methodOf('ef-signsgd'), { workers: 1, dimension }, dials, 'double');
  const gradient = new Float64Array(dimension);
  const p = new Float64Array(dimension);
  const sent = new Float64Array(dimension);
  const given = new Float64Array(dimension);
  const residual = new Float64Array(dimension);
  let longest = 0;
  const run = { mean: 0, largest: 0, leastDensity: 1, overPathwise: 0, pathwiseOverLemma: 0, ledgerError: 0, sent };
  for (let step = 0; step < steps; step++) {
    source(step, gradient);
    const gamma = gammaOf(step);
    for (let i = 0; i < dimension; i++) p[i] = gamma * gradient[i] + residual[i];
    run.leastDensity = Math.min(run.leastDensity, density(p));
    longest = Math.max(longest, gamma * Math.sqrt(norm2Squared(gradient)));
    const round = exchange.round(gradient, gamma, step);
    residual.set(round.residual ?? []);
    for (let i = 0; i < dimension; i++) {
      sent[i] += round.update[i];
      given[i] += gamma * gradient[i];
      run.ledgerError = Math.max(run.ledgerError, Math.abs(sent[i] - given[i] + residual[i]));
    }
    const size = norm2Squared(residual);
    run.mean += size / steps;
    run.largest = Math.max(run.largest, size);
    const delta = run.leastDensity;
    const pathwise = residualBoundPathwise(delta, 1, longest);
    run.overPathwise = Math.max(run.overPathwise, pathwise > 0 ? size / pathwise : 0);
    run.pathwiseOverLemma = Math.max(
      run.pathwiseOverLemma,
      delta < 1 ? pathwise / residualBoundExpected(delta, 1, longest ** 2) : 0,
    );
  }
  return run;
}

/** Independent gradients of one of the laws of noise, variance 1 a coordinate. */
export function noiseSource(kind: 'gaussian' | 'laplace', seed: number): Source {
  return (step, out) => drawNoise(kind, 1, seed, step, 0, out);
}

/** Gradients of which a tenth of the coordinates is Gaussian, the rest 0; variance 1 a coordinate over all. */
export function sparseSource(seed: number): Source {
  return (step, out) => {
    const [which, how] = [drawKey(seed, STREAM.oracle, step, 0), drawKey(seed, STREAM.noise, step, 0)];
    for (let i = 0; i < out.length; i++) {
      out[i] = drawUniform(which, i) < 0.1 ? Math.sqrt(10) * gaussianOf(drawWord(how, i)) : 0;
    }
  };
}
