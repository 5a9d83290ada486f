import type { Dials, Memory, Shape } from './exchange';
import type { Method } from './methods';
import { coinWord, drawKey, drawWord, SERVER, STREAM } from './random';

/**
 * One exchange as the papers write it, number by number in double precision, with nothing packed and nothing shared with the
 * code under test but the random words (which have known answers of their own). Slow on purpose.
 */
export interface NaiveRound {
  /** signs[worker][coordinate] ∈ {−1, 0, 1}, or null where numbers are sent. */
  signs: number[][] | null;
  tally: number[] | null;
  /** The majority's sign (0 only under the tie rule `zero`), or null. */
  vote: number[] | null;
  tied: boolean[] | null;
  update: number[];
  memory: { momentum: number[] | null; residual: number[] | null; server: number[][] };
  /** Coordinates whose sign hung on rounding, and was taken from `seen`. */
  unsure: number;
}

/** A sign that hangs on rounding may be either; then the naive round goes on with the sign the code under test chose. */
export type Seen = (worker: number, coordinate: number) => number;

const SMALLEST_NORMAL = 2 ** -126;
const ROUNDING = 1e-6;

/** `memory` is what the code under test held before the round, so that rounding errors do not add up over rounds. */
export function naiveRound(
  method: Method,
  shape: Shape,
  dials: Dials,
  memory: Memory,
  gradients: Float32Array,
  stepSize: number,
  step: number,
  seen: Seen,
): NaiveRound {
  const { workers, dimension } = shape;
  const coordinates = Array.from({ length: dimension }, (_, i) => i);
  const everyone = Array.from({ length: workers }, (_, worker) => worker);
  const sizes = shape.layers ?? [dimension];
  const layerOf = sizes.flatMap((size, layer) => Array<number>(size).fill(layer));

  // What each worker wants to send, and how large the terms are that it was added up from.
  let values = everyone.map((worker) => coordinates.map((i) => gradients[worker * dimension + i]));
  let terms = values.map((row) => row.map(Math.abs));
  let momentum: number[][] | null = null;
  if (memory.momentum) {
    const held = memory.momentum;
    const before = (worker: number, i: number) => dials.beta * held[worker * dimension + i];
    terms = terms.map((row, worker) => row.map((size, i) => Math.abs(before(worker, i)) + (1 - dials.beta) * size));
    momentum = values.map((row, worker) => row.map((g, i) => before(worker, i) + (1 - dials.beta) * g));
    values = momentum;
  }
  if (memory.residual) {
    const owed = memory.residual;
    terms = terms.map((row, worker) => row.map((size, i) => Math.abs(owed[worker * dimension + i]) + stepSize * size));
    values = values.map((row, worker) => row.map((v, i) => owed[worker * dimension + i] + stepSize * v));
  }
  const exact = momentum === null && memory.residual === null;

  let unsure = 0;
  const coin = (key: [number, number], i: number) => ((coinWord(key, i >>> 5) >>> (i & 31)) & 1 ? -1 : 1);
  const isZero = (v: number) => !(Math.abs(v) >= SMALLEST_NORMAL);
  const signOf = (v: number, worker: number, i: number) => {
    if (!exact && Math.abs(v) > 0 && Math.abs(v) <= ROUNDING * terms[worker][i]) {
      unsure++;
      return seen(worker, i);
    }
    if (!isZero(v)) return v > 0 ? 1 : -1;
    if (dials.zero === 'zero') return 0;
    return dials.zero === 'plus' ? 1 : coin(drawKey(dials.seed, STREAM.zero, step, worker), i);
  };
  const stochasticSignOf = (v: number, norm: number, worker: number, i: number) => {
    if (norm === 0) return signOf(v, worker, i);
    const drawn = drawWord(drawKey(dials.seed, STREAM.stochasticSign, step, worker), i) / 2 ** 32;
    const plus = 0.5 + (0.5 * v) / norm;
    if (Math.abs(drawn - plus) < ROUNDING && Math.abs(v) !== norm) {
      unsure++;
      return seen(worker, i);
    }
    return drawn < plus ? 1 : -1;
  };

  let signs: number[][] | null = null;
  let sent = values;
  if (method.compressor === 'stochastic-sign') {
    signs = values.map((row, worker) => {
      const norm = Math.sqrt(row.reduce((sum, v) => sum + v * v, 0));
      return row.map((v, i) => stochasticSignOf(v, norm, worker, i));
    });
    sent = signs;
  } else if (method.compressor !== 'none') {
    signs = values.map((row, worker) => row.map((v, i) => signOf(v, worker, i)));
    sent = signs;
    if (method.compressor === 'scaled-sign') {
      const scales = values.map((row) =>
        sizes.map((size, layer) => row.reduce((sum, v, i) => sum + (layerOf[i] === layer ? Math.abs(v) : 0), 0) / size),
      );
      sent = signs.map((row, worker) => row.map((sign, i) => sign * scales[worker][layerOf[i]]));
    }
  }
  const residual = memory.residual ? values.map((row, worker) => row.map((p, i) => p - sent[worker][i])) : null;

  const tally = signs && coordinates.map((i) => signs.reduce((sum, row) => sum + row[i], 0));
  let vote: number[] | null = null;
  let aggregate = coordinates.map((i) => sent.reduce((sum, row) => sum + row[i], 0) / workers);
  if (tally && method.aggregator === 'majority') {
    const tieKey = drawKey(dials.seed, STREAM.tie, step, SERVER);
    const tie = { zero: () => 0, plus: () => 1, coin: (i: number) => coin(tieKey, i) }[dials.tie];
    vote = tally.map((sum, i) => Math.sign(sum) || tie(i));
    aggregate = vote;
  }

  const server = memory.server.map((state) => Array.from(state));
  const scale = method.memory ? 1 : stepSize;
  let update = aggregate.map((a) => scale * a);
  if (method.server === 'momentum') {
    server[0] = server[0].map((v, i) => dials.beta * v + aggregate[i]);
    update = server[0].map((v) => scale * v);
  } else if (method.server === 'adam') {
    const { beta1, beta2, epsilon } = dials;
    const t = memory.rounds + 1;
    server[0] = server[0].map((m, i) => beta1 * m + (1 - beta1) * aggregate[i]);
    server[1] = server[1].map((v, i) => beta2 * v + (1 - beta2) * aggregate[i] ** 2);
    update = coordinates.map((i) => {
      const mean = server[0][i] / (1 - beta1 ** t);
      const root = Math.sqrt(server[1][i] / (1 - beta2 ** t));
      return root + epsilon === 0 ? 0 : (scale * mean) / (root + epsilon);
    });
  }
  return {
    signs,
    tally,
    vote,
    tied: vote && (tally?.map((sum) => sum === 0) ?? null),
    update,
    memory: { momentum: momentum?.flat() ?? null, residual: residual?.flat() ?? null, server },
    unsure,
  };
}
