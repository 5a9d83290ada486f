import { type MethodId, methodOf } from '../../../optim/methods';
import { steps } from '../../../sim/problems/run-problem';
import { type SpanProblem, span } from '../../../sim/problems/span';
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
  const { problem, distance } = drawn(seed, share);
  const { test, plusShare, labelSum } = problem;
  const run = {
    problem,
    workers: 1,
    steps: STEPS,
    seed,
    contenders: NOTEBOOK.map(({ id, stepSize }) => ({
      method: methodOf(id),
      stepSize: stepSize * factor,
      dials: { zero: 'zero' } as const,
    })),
  };
  const truth = test.labels;
  const courses = NOTEBOOK.map(() => ({ losses: [] as number[], distances: [] as number[], debts: [] as number[] }));
  let ends: readonly Float64Array[] = [];
  for (const { lanes } of steps(run)) {
    lanes.forEach((lane, i) => {
      courses[i].losses.push(2 * lane.value);
      courses[i].distances.push(distance(lane.x));
      const debt = lane.residual();
      if (debt !== null) courses[i].debts.push(debt);
    });
    ends = lanes.map(({ x }) => x);
  }
  const outcomes = NOTEBOOK.map(({ id, label }, i) => ({
    id,
    label,
    losses: courses[i].losses,
    distances: courses[i].distances,
    debts: courses[i].debts.length > 0 ? courses[i].debts : null,
    plus: truth.map((_, k) => scoreOf(test, k, ends[i]) > 0),
    accuracy: problem.accuracy(ends[i]),
    testError: problem.testError(ends[i]),
  }));
  const formula = labelSum > 0 ? { losses: closedForm(0.05 * factor), testError: spanTestError(plusShare) } : null;
  return { outcomes, truth, plusShare, labelSum, formula };
}

let latest: { seed: number; share: number; problem: SpanProblem; distance: (w: Float64Array) => number } | null = null;

/** The points of a draw and the distance from their span, kept while only the step size moves. */
function drawn(seed: number, share: number) {
  if (latest?.seed === seed && latest.share === share) return latest;
  const problem = span({ seed, share });
  latest = { seed, share, problem, distance: spanDistance(problem.train, problem.dimension) };
  return latest;
}

function closedForm(stepSize: number): number[] {
  const last = Math.min(STEPS, Math.floor(1 / (4 * stepSize) + 1e-9));
  return Array.from({ length: last + 1 }, (_, k) => spanTrainError(stepSize, k));
}
