import { checkCount, checkPositive } from './argument';
import { cycleLoss } from './counterexamples';
import { normalCdf, normalDensity } from './normal';

/**
 * The toy of figure A.1 of 1802.04434: f = ½‖x‖², x_0 ~ N(0, I), Gaussian noise of total variance noise² on `spread`
 * coordinates.
 */
export interface SparseToy {
  dimension: number;
  /** Standard deviation of the noise, all coordinates together. */
  noise: number;
  /** On how many coordinates it lies. */
  spread: number;
  step: number;
}

/** The stationary mean of f of SGD: γs²/(2(2 − γ)), however the noise is spread. RangeError for γ outside (0, 2). */
export function sgdFloor({ noise, step }: Pick<SparseToy, 'noise' | 'step'>): number {
  if (!(step > 0 && step < 2)) throw new RangeError(`SGD needs a step between 0 and 2 here, not ${step}.`);
  checkPositive('The noise', noise);
  return (step * noise ** 2) / (2 * (2 - step));
}

/** E f of SGD after k steps, exact: (1 − γ)^{2k} of the way from d/2 to the floor is left. */
export function sgdLoss(toy: SparseToy, steps: number): number {
  checkToy(toy, steps);
  const floor = sgdFloor(toy);
  return floor + (toy.dimension / 2 - floor) * (1 - toy.step) ** (2 * steps);
}

/**
 * The stationary mean of f of signSGD: clean coordinates end in a cycle worth γ²/6 each; a noisy one, of standard
 * deviation s_i much larger than γ and than x itself, in a walk of E x² = γ/(2c), whose drift c = √(2/π)/s_i is the
 * slope of P(sign right) at 0.
 */
export function signFloor({ dimension, noise, spread, step }: SparseToy): number {
  return (dimension - spread) * cycleLoss(step) + (spread * step) / (4 * drift(noise, spread));
}

/**
 * E f of signSGD after k steps, in the same approximation: clean coordinates walk in at γ a step, the noisy ones forget
 * x_0 like e^{−2γck}.
 */
export function signLoss(toy: SparseToy, steps: number): number {
  checkToy(toy, steps);
  const { dimension, noise, spread, step } = toy;
  const way = step * steps;
  // E (|x| − way)₊² and P(|x| > way) of a normal x.
  const left = 2 * ((1 + way * way) * normalCdf(-way) - way * normalDensity(way));
  const arrived = 1 - 2 * normalCdf(-way);
  const slope = drift(noise, spread);
  const rest = step / (2 * slope);
  const noisy = rest + (1 - rest) * Math.exp(-2 * step * slope * steps);
  return (dimension - spread) * (left / 2 + arrived * cycleLoss(step)) + (spread * noisy) / 2;
}

function drift(noise: number, spread: number): number {
  return Math.sqrt(2 / Math.PI) / (noise / Math.sqrt(spread));
}

function checkToy({ dimension, noise, spread, step }: SparseToy, steps: number): void {
  checkCount('The dimension', dimension);
  checkPositive('The noise', noise);
  checkPositive('The step size', step);
  checkCount('The number of noisy coordinates', spread);
  checkCount('The number of steps', steps, 0);
  if (spread > dimension) throw new RangeError(`${spread} of ${dimension} coordinates cannot be noisy.`);
}
