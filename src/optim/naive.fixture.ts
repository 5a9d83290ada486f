import type { Dials, Memory, Shape } from './exchange';
import type { Method } from './methods';
import { naiveNumbers } from './naive-numbers.fixture';
import { naiveServer } from './naive-server.fixture';
import { coinWord, drawKey, drawWord, gaussianOf, SERVER, STREAM } from './random';
import { signOrZero } from './sign-or-zero.fixture';

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
  /** The largest number that any worker wanted to send: what rounding errors of sums and differences are measured in. */
  largest: number;
}

/** A sign that hangs on rounding may be either; then the naive round goes on with the sign the code under test chose. */
export type Seen = (worker: number, coordinate: number) => number;

const SMALLEST_NORMAL = 2 ** -126;
const ROUNDING = 1e-6;
const BALLOTS: readonly string[] = ['sign', 'noisy-sign', 'stochastic-sign', 'scaled-sign', 'two-mean'];

const times = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
const total = (list: number[]) => list.reduce((sum, x) => sum + x, 0);

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
  const sizes = shape.layers ?? [dimension];
  const layerOf = sizes.flatMap((size, layer) => Array<number>(size).fill(layer));
  const rows = (flat: ArrayLike<number> | null) =>
    times(workers, (worker) => times(dimension, (i) => (flat ? flat[worker * dimension + i] : 0)));
  const held = rows(memory.momentum);
  const kept = rows(memory.residual);
  const { beta, betaLion } = dials;

  // What each worker wants to send, and how large the terms are that it was added up from.
  let values = rows(gradients);
  let terms = values.map((row) => row.map(Math.abs));
  let momentum: number[][] | null = null;
  if (method.momentum !== 'none') {
    const blend = (b: number) => values.map((row, n) => row.map((g, i) => b * held[n][i] + (1 - b) * g));
    terms = terms.map((row, n) => row.map((size, i) => Math.abs(beta * held[n][i]) + (1 - beta) * size));
    momentum = blend(method.momentum === 'lion' ? betaLion : beta);
    values = blend(beta);
  }
  if (method.memory === 'feedback') {
    terms = terms.map((row, n) => row.map((size, i) => Math.abs(kept[n][i]) + stepSize * size));
    values = values.map((row, n) => row.map((v, i) => kept[n][i] + stepSize * v));
  } else if (method.memory === 'ef21') {
    values = values.map((row, n) => row.map((v, i) => v - kept[n][i]));
  }
  const exact = method.momentum === 'none' && method.memory === 'none';

  let unsure = 0;
  const coin = (key: [number, number], i: number) => ((coinWord(key, i >>> 5) >>> (i & 31)) & 1 ? -1 : 1);
  const zeroSign = (worker: number, i: number) => {
    if (dials.zero === 'zero') return 0;
    return dials.zero === 'plus' ? 1 : coin(drawKey(dials.seed, STREAM.zero, step, worker), i);
  };
  const plainSign = (v: number, worker: number, i: number) =>
    Math.abs(v) >= SMALLEST_NORMAL ? (v > 0 ? 1 : -1) : zeroSign(worker, i);
  const signOf = (v: number, worker: number, i: number) => {
    if (exact || v === 0 || Math.abs(v) > ROUNDING * terms[worker][i]) return plainSign(v, worker, i);
    unsure++;
    return seen(worker, i);
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
  const signsOf = (row: number[], worker: number) => {
    if (method.compressor === 'stochastic-sign') {
      const norm = Math.sqrt(total(row.map((v) => v * v)));
      return row.map((v, i) => stochasticSignOf(v, norm, worker, i));
    }
    if (method.compressor !== 'noisy-sign') return row.map((v, i) => signOf(v, worker, i));
    const key = drawKey(dials.seed, STREAM.dither, step, worker);
    return row.map((v, i) => signOf(Math.fround(v + dials.dither * gaussianOf(drawWord(key, i))), worker, i));
  };
  /** What the signs of a row stand for; a mean over a layer, or over one side of it. */
  const decode = (row: number[], signs: number[], id: Method['compressor']) => {
    if (id !== 'scaled-sign' && id !== 'two-mean') {
      return signs.map((sign) => (method.memory === 'feedback' ? stepSize : 1) * sign);
    }
    const side = (sign: number, layer: number) => (id === 'two-mean' ? `${sign} of ${layer}` : `${layer}`);
    const groups = new Map<string, number[]>();
    row.forEach((v, i) => {
      const name = side(signs[i], layerOf[i]);
      const group = groups.get(name) ?? [];
      group.push(Math.abs(v) * (id === 'two-mean' ? signOrZero(v * signs[i]) : 1));
      groups.set(name, group);
    });
    const sums = new Map([...groups.values()].map((group) => [group, total(group)]));
    return signs.map((sign, i) => {
      const group = groups.get(side(sign, layerOf[i])) ?? [];
      return (sign * (sums.get(group) ?? 0)) / group.length;
    });
  };

  const signs = BALLOTS.includes(method.compressor) ? values.map(signsOf) : null;
  const sent = values.map((row, n) =>
    signs
      ? decode(row, signs[n], method.compressor)
      : naiveNumbers(
          method.compressor,
          exact ? row : row.map(Math.fround),
          sizes,
          dials,
          step,
          n,
          method.memory !== 'none',
        ),
  );
  let residual: number[][] | null = null;
  if (method.memory === 'feedback') residual = values.map((row, n) => row.map((p, i) => p - sent[n][i]));
  if (method.memory === 'ef21') residual = kept.map((row, n) => row.map((estimate, i) => estimate + sent[n][i]));
  const received = method.memory === 'ef21' && residual ? residual : sent;

  const tally = signs && times(dimension, (i) => total(signs.map((row) => row[i])));
  let vote: number[] | null = null;
  let aggregate = times(dimension, (i) => total(received.map((row) => row[i])) / workers);
  if (method.aggregator === 'median') {
    aggregate = times(dimension, (i) => {
      const column = received.map((row) => row[i]).sort((a, b) => a - b);
      return (column[Math.floor((workers - 1) / 2)] + column[Math.ceil((workers - 1) / 2)]) / 2;
    });
  }
  if (tally && method.aggregator === 'majority') {
    const tieKey = drawKey(dials.seed, STREAM.tie, step, SERVER);
    const tie = { zero: () => 0, plus: () => 1, coin: (i: number) => coin(tieKey, i) }[dials.tie];
    vote = tally.map((sum, i) => signOrZero(sum) || tie(i));
    aggregate = vote;
  }

  const state = memory.server.map((row) => Array.from(row));
  const { update, server } = naiveServer(method, dials, aggregate, state, stepSize, memory.rounds + 1, (p) => {
    if (!BALLOTS.includes(method.downlink)) return naiveNumbers(method.downlink, p, sizes, dials, step, SERVER, true);
    const downSigns = p.map((v, i) => plainSign(Math.fround(v), SERVER, i));
    return decode(p, downSigns, method.downlink);
  });
  return {
    signs,
    tally,
    vote,
    tied: vote && (tally?.map((sum) => sum === 0) ?? null),
    update,
    memory: { momentum: momentum?.flat() ?? null, residual: residual?.flat() ?? null, server },
    unsure,
    largest: values.flat().reduce((most, v) => Math.max(most, Math.abs(v)), 0),
  };
}
