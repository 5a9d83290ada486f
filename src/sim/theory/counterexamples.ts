import { checkCount, checkNotNegative, checkPositive } from './argument';

/**
 * Counterexample 2 of 1901.09847, f = ε|x₁ + x₂| + |x₁ − x₂|: signs keep x₁ + x₂, so f ≥ ε|x₁ + x₂| for every step-size
 * sequence, 2ε from (1, 1). Needs sign(0) = ±1 inside the subgradient.
 */
export function lineFloor(epsilon: number, sum = 2): number {
  checkEpsilon(epsilon);
  return epsilon * Math.abs(sum);
}

/** The momentum β above which Signum leaves counterexample 2's line: (1 − ε)/(1 + ε). */
export function lineEscape(epsilon: number): number {
  checkEpsilon(epsilon);
  return (1 - epsilon) / (1 + epsilon);
}

/** Steps that error feedback drifts on counterexample 2 from (1, 1) to the optimum, about: 1/(γε). */
export function lineDriftTime(epsilon: number, step: number): number {
  checkEpsilon(epsilon);
  checkPositive('The step size', step);
  return 1 / (step * epsilon);
}

/**
 * Counterexample 3 of 1901.09847, f = u² + ε²s² with s = x₁ + x₂ and u = x₁ − x₂: signs of single samples keep s, so f
 * ≥ ε²s², 4ε² from (1, 1). The vote of two nodes that hold one half of f each has the same floor where ties are 0.
 */
export function valleyFloor(epsilon: number, sum = 2): number {
  checkEpsilon(epsilon);
  return epsilon ** 2 * sum ** 2;
}

/**
 * f of those two nodes after some steps where every coordinate ties and a tie counts as plus: both coordinates fall by
 * γ a step, from x₁ + x₂ = `sum`. It passes by 0 and runs away.
 */
export function runaway(epsilon: number, step: number, steps: number, sum = 2): number {
  checkPositive('The step size', step);
  checkCount('The number of steps', steps, 0);
  return valleyFloor(epsilon, sum - 2 * step * steps);
}

/**
 * x_k/x_0 of top-1 without memory, one coordinate a node, on f_n = ⟨a_n, x⟩² + ¼‖x‖² with a_n the turns of (−3, 2, 2),
 * from (t, t, t): (1 + 11γ/6)^k (Beznosikov, Horváth, Richtárik, Safaryan).
 */
export function topOneGrowth(step: number, steps: number): number {
  checkPositive('The step size', step);
  checkCount('The number of steps', steps, 0);
  return (1 + (11 * step) / 6) ** steps;
}

/**
 * Mean f = λx²/2 of the cycle x, x − γ that sign descent ends in, over starts: λγ²/6. It settles only where the step
 * decays.
 */
export function cycleLoss(step: number, curvature = 1): number {
  checkPositive('The step size', step);
  checkNotNegative('The curvature', curvature);
  return (curvature * step ** 2) / 6;
}

/**
 * f = ½Σλ_i x_i² after k steps of gradient descent, x_i along the eigenvectors: ½Σλ_i(1 − γλ_i)^{2k}x_i². No rotation
 * changes it.
 */
export function descentLoss(
  eigenvalues: ArrayLike<number>,
  start: ArrayLike<number>,
  step: number,
  steps: number,
): number {
  if (eigenvalues.length !== start.length) {
    throw new RangeError(`${eigenvalues.length} eigenvalues do not go with ${start.length} coordinates.`);
  }
  checkPositive('The step size', step);
  checkCount('The number of steps', steps, 0);
  let loss = 0;
  for (let i = 0; i < start.length; i++) {
    loss += 0.5 * eigenvalues[i] * (1 - step * eigenvalues[i]) ** (2 * steps) * start[i] ** 2;
  }
  return loss;
}

function checkEpsilon(epsilon: number): void {
  if (!(epsilon > 0 && epsilon < 1)) throw new RangeError(`ε lies between 0 and 1, not at ${epsilon}.`);
}
