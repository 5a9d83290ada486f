import type { Dials } from './exchange';
import type { Method } from './methods';
import { signOrZero } from './sign-or-zero.fixture';

/** The server of the naive round: what it holds is [states][coordinate], the downlink's residual last. `round` counts from 1. */
export function naiveServer(
  method: Method,
  dials: Dials,
  aggregate: number[],
  state: number[][],
  stepSize: number,
  round: number,
  compressDown: (p: number[]) => number[],
): { update: number[]; server: number[][] } {
  const scale = method.memory === 'feedback' ? 1 : stepSize;
  const { beta, beta1, beta2, epsilon } = dials;
  const rules: Record<Method['server'], () => { update: number[]; server: number[][] }> = {
    plain: () => ({ update: aggregate.map((a) => scale * a), server: state }),
    momentum: () => {
      const velocity = state[0].map((v, i) => beta * v + aggregate[i]);
      return { update: velocity.map((v) => scale * v), server: [velocity, ...state.slice(1)] };
    },
    adam: () => {
      const first = state[0].map((m, i) => beta1 * m + (1 - beta1) * aggregate[i]);
      const second = state[1].map((v, i) => beta2 * v + (1 - beta2) * aggregate[i] ** 2);
      const update = first.map((m, i) => {
        const root = Math.sqrt(second[i] / (1 - beta2 ** round));
        return root + epsilon === 0 ? 0 : (scale * (m / (1 - beta1 ** round))) / (root + epsilon);
      });
      return { update, server: [first, second, ...state.slice(2)] };
    },
    rprop: () => {
      const turned = aggregate.map((a, i) => signOrZero(a) * signOrZero(state[0][i]));
      const before = aggregate.map((a, i) => (turned[i] < 0 ? 0 : signOrZero(a)));
      const steps = turned.map((turn, i) => {
        const step = round === 1 ? stepSize : state[1][i];
        return turn > 0 ? Math.min(1.2 * step, 50) : turn < 0 ? Math.max(0.5 * step, 1e-6) : step;
      });
      return { update: before.map((sign, i) => sign * steps[i]), server: [before, steps, ...state.slice(2)] };
    },
  };
  const { update, server } = rules[method.server]();
  if (method.downlink === 'none') return { update, server };
  const p = update.map((u, i) => u + server[server.length - 1][i]);
  const sent = compressDown(p);
  return { update: sent, server: [...server.slice(0, -1), p.map((x, i) => x - sent[i])] };
}
