import { type MethodId, methodOf } from '../../../optim/methods';
import { runProblem } from '../../../sim/problems/run-problem';
import { span } from '../../../sim/problems/span';
import { scoreOf } from '../../../sim/problems/span-data';
import { spanTestError, spanTrainError } from '../../../sim/theory/span';
import { spanDistance } from './span-distance';

/** The step sizes of the authors' notebook, which calls the scaled sign "signSGD". */
const NOTEBOOK = [
  { id: 'sgd', label: 'SGD', stepSize: 0.5 },
  { id: 'signsgd', label: 'signSGD', stepSize: 0.05 },
  { id: 'scaled-sign', label: 'scaled sign', stepSize: 10 },
  { id: 'ef-signsgd', label: 'EF-signSGD', stepSize: 10 },
] as const satisfies readonly { id: MethodId; label: string; stepSize: number }[];

/** Iterates 0 … 79: the 80 of the notebook. */
export const STEPS = 79;

/** What became of one method. */
export interface Outcome {
  id: (typeof NOTEBOOK)[number]['id'];
  label: string;
  /** Mean (x·w − y)² over the training half and distance from the span, by step. */
  losses: number[];
  distances: number[];
  /** ‖e‖ by step; null without a memory. */
  debts: number[] | null;
  /** Which test points it calls +1. */
  plus: boolean[];
  accuracy: number;
  testError: number;
}

export interface Contest {
  outcomes: Outcome[];
  /** Labels of the test half. */
  truth: readonly number[];
  /** Share of +1 among them. */
  plusShare: number;
  /** Σ of the labels of the training half. */
  labelSum: number;
  /** Loss of the plain sign by step while γk ≤ ¼, and its test error then; null where the closed form asks for other labels. */
  formula: { losses: number[]; testError: number } | null;
}

/** All four methods on one draw of the points, full batch, sign(0) = 0; `factor` multiplies the step sizes of the notebook. */
export function contest(seed: number, share: number, factor: number): Contest {
  const problem = span({ seed, share });
  const { train, test, plusShare, labelSum } = problem;
  const distance = spanDistance(train, problem.dimension);
  const courses = runProblem({
    problem,
    workers: 1,
    steps: STEPS,
    seed,
    path: true,
    contenders: NOTEBOOK.map(({ id, stepSize }) => ({
      method: methodOf(id),
      stepSize: stepSize * factor,
      dials: { zero: 'zero' },
    })),
  });
  const truth = test.labels;
  const outcomes = courses.map(({ values, path, end, residual }, i) => {
    return {
      id: NOTEBOOK[i].id,
      label: NOTEBOOK[i].label,
      losses: Array.from(values, (value) => 2 * value),
      distances: iterates(path, problem.dimension).map(distance),
      debts: residual && Array.from(residual),
      plus: truth.map((_, k) => scoreOf(test, k, end) > 0),
      accuracy: problem.accuracy(end),
      testError: problem.testError(end),
    };
  });
  const formula = labelSum > 0 ? { losses: closedForm(0.05 * factor), testError: spanTestError(plusShare) } : null;
  return { outcomes, truth, plusShare, labelSum, formula };
}

function closedForm(stepSize: number): number[] {
  const last = Math.min(STEPS, Math.floor(1 / (4 * stepSize) + 1e-9));
  return Array.from({ length: last + 1 }, (_, k) => spanTrainError(stepSize, k));
}

function iterates(path: Float64Array | null, dimension: number): Float64Array[] {
  if (path === null) throw new TypeError('This course has not kept its path.');
  return Array.from({ length: path.length / dimension }, (_, k) => path.subarray(k * dimension, (k + 1) * dimension));
}
