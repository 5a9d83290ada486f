/** How the step size goes on: constant γ; γ/√(t + 1); or the constant of theorem 1 of signSGD. */
export type Schedule = 'constant' | 'inverse-root' | 'theorem';

/** What a schedule may depend on besides γ and t. */
export interface Horizon {
  /** K. */
  steps: number;
  smoothness: readonly number[] | null;
}

/**
 * The step size of step t, counted from 0. `theorem` is 1/√(‖L‖₁K), whatever γ (signSGD, 1802.04434, theorem 1), and
 * throws a RangeError where the problem has no L to take it from.
 */
export function stepAt(schedule: Schedule, stepSize: number, step: number, { steps, smoothness }: Horizon): number {
  switch (schedule) {
    case 'constant':
      return stepSize;
    case 'inverse-root':
      return stepSize / Math.sqrt(step + 1);
    case 'theorem': {
      const total = smoothness?.reduce((sum, value) => sum + value, 0) ?? 0;
      if (!(total > 0)) throw new RangeError('The step size of the theorem needs a smooth, curved problem.');
      return 1 / Math.sqrt(total * steps);
    }
  }
}
