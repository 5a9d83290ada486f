import { methodOf } from '../src/optim/methods';
import { line } from '../src/sim/problems/line';
import { conditioned } from '../src/sim/problems/quadratic';
import { runBands, runProblem } from '../src/sim/problems/run-problem';
import { inTurns, type Tell } from './turns';

const SIX = ['sgd', 'sgd-momentum', 'adam', 'signsgd', 'signum', 'ef-signsgd'].map(methodOf);
const TWO = ['signsgd', 'ef-signsgd'].map(methodOf);

/** What is computed anew while a control is dragged: all paths of one picture, and the bands over many seeds. */
export async function measure(ids: ReadonlySet<string>, tell: Tell): Promise<void> {
  const surface = conditioned({ dimension: 2, condition: 100, angle: 0.5 });
  const counterexample = line({ epsilon: 0.5, zero: 'plus' });
  const once = { workers: 1, noise: { kind: 'gaussian', level: 0.5 } } as const;
  let dragged = 0;
  const jobs: Record<string, () => Promise<void>> = {
    'problem-paths': async () => {
      // Another step size each time, as under a moving finger.
      const stepSize = 0.005 + 1e-5 * (dragged++ % 100);
      const contenders = SIX.map((method) => ({ method, stepSize }));
      runProblem({ ...once, problem: surface, contenders, steps: 500, seed: 0, path: true });
    },
    'problem-bands': async () => {
      const stepSize = 0.01 + 1e-4 * (dragged++ % 100);
      const contenders = TWO.map((method) => ({ method, stepSize }));
      runBands({ ...once, problem: counterexample, contenders, steps: 200 }, 256);
    },
  };
  const wanted = Object.fromEntries(Object.entries(jobs).filter(([id]) => ids.has(id)));
  const times = await inTurns(wanted, { seconds: 6 });
  for (const id of Object.keys(wanted)) tell({ id, ours: times[id], other: null });
}
