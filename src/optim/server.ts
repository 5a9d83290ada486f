import type { Dials } from './exchange';
import type { Method } from './methods';
import { type Precision, type Vector, vector } from './vector';

/** What the server makes of the aggregate: turns it, in place, into the update that is subtracted from the parameters. */
export interface ServerRule {
  /** Running vectors, each [dimension]. */
  state: Vector[];
  /** `round` counts from 1 and goes on after a fork; draws of a rule are keyed by the exchange, not here. */
  apply(aggregate: Vector, stepSize: number, dials: Dials, round: number): void;
}

interface ServerKind {
  /** It divides lengths away, so what carries its step size in its length must not come before it. */
  dividesLengths: boolean;
  /** Running vectors it needs. */
  states: number;
  make(...state: Vector[]): ServerRule;
}

/** The table of server rules. To add one, add a value. */
export const SERVER_RULES: Record<Method['server'], ServerKind> = {
  plain: { dividesLengths: false, states: 0, make: plain },
  momentum: { dividesLengths: false, states: 1, make: heavyBall },
  adam: { dividesLengths: true, states: 2, make: adam },
  rprop: { dividesLengths: true, states: 2, make: rprop },
};

/** A fresh server rule on d coordinates. */
export function serverRule(kind: Method['server'], dimension: number, precision: Precision): ServerRule {
  const { states, make } = SERVER_RULES[kind];
  return make(...Array.from({ length: states }, () => vector(dimension, precision)));
}

/** x ← x − γa. */
function plain(): ServerRule {
  return {
    state: [],
    apply(a, stepSize) {
      for (let i = 0; i < a.length; i++) a[i] *= stepSize;
    },
  };
}

/** v ← βv + a, update γv (Polyak 1964, undamped). */
function heavyBall(v: Vector): ServerRule {
  return {
    state: [v],
    apply(a, stepSize, { beta }) {
      for (let i = 0; i < a.length; i++) {
        v[i] = beta * v[i] + a[i];
        a[i] = stepSize * v[i];
      }
    },
  };
}

/** Kingma and Ba, 1412.6980, Algorithm 1. Where both moments are 0 (ε = 0, no gradient yet) the update is 0. */
function adam(m: Vector, v: Vector): ServerRule {
  return {
    state: [m, v],
    apply(a, stepSize, { beta1, beta2, epsilon }, round) {
      const correct1 = 1 - beta1 ** round;
      const correct2 = 1 - beta2 ** round;
      for (let i = 0; i < a.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * a[i];
        v[i] = beta2 * v[i] + (1 - beta2) * a[i] * a[i];
        const below = Math.sqrt(v[i] / correct2) + epsilon;
        a[i] = below === 0 ? 0 : (stepSize * (m[i] / correct1)) / below;
      }
    },
  };
}

/** PyTorch's defaults. */
const RPROP = { grow: 1.2, shrink: 0.5, least: 1e-6, most: 50 };

/**
 * Riedmiller and Braun 1993, in the form of PyTorch's Rprop: a coordinate's step starts at γ, grows where the sign of the aggregate
 * stays and shrinks where it turns, and where it has just turned no step is made. Of the aggregate only signs are used; 0 makes none.
 */
function rprop(before: Vector, steps: Vector): ServerRule {
  return {
    state: [before, steps],
    apply(a, stepSize, _dials, round) {
      if (round === 1) steps.fill(stepSize);
      for (let i = 0; i < a.length; i++) {
        const agreement = a[i] * before[i];
        if (agreement > 0) steps[i] = Math.min(RPROP.grow * steps[i], RPROP.most);
        else if (agreement < 0) steps[i] = Math.max(RPROP.shrink * steps[i], RPROP.least);
        // Signs are kept, since the product of two small numbers may be 0.
        const sign = a[i] > 0 ? 1 : a[i] < 0 ? -1 : 0;
        before[i] = agreement < 0 ? 0 : sign;
        a[i] = before[i] * steps[i];
      }
    },
  };
}
