import { DEFAULT_DIALS, type Dials, Exchange } from './exchange';
import { methodOf } from './methods';
import { type Faults, ZERO_RULES } from './sign';
import { TIE_RULES } from './tally';
import type { Precision } from './vector';

/** A tape of gradients to send through a method; see runTape. Dials left out take DEFAULT_DIALS. */
export interface Tape extends Partial<Dials> {
  method: string;
  /** x₀, [dimension]. */
  start: ArrayLike<number>;
  /** gradients[step][worker][coordinate]; the same workers in every step. */
  gradients: ArrayLike<ArrayLike<ArrayLike<number>>>;
  /** One step size γ for all steps, or one a step. */
  stepSize: number | ArrayLike<number>;
  /** Sizes of the layers scales are taken over; without it the whole vector is one. */
  layers?: readonly number[];
  /** `double` unless told. */
  precision?: Precision;
}

export interface TapeResult {
  /** x₀, x₁, … x_K: iterates[k] is the iterate after k exchanges. */
  iterates: number[][];
  /** Bits of all exchanges and workers together. */
  bitsUp: number;
  bitsDown: number;
  faults: Faults;
}

/**
 * Sends a tape of gradients through a method, exchange by exchange: x ← x − update. Throws a RangeError that says what is
 * wrong with the tape.
 */
export function runTape(tape: Tape): TapeResult {
  const method = methodOf(tape.method);
  const { dimension, workers, steps } = measureTape(tape);
  const exchange = new Exchange(
    method,
    { workers, dimension, layers: tape.layers },
    dialsOf(tape),
    tape.precision ?? 'double',
  );
  const result: TapeResult = {
    iterates: [Array.from(tape.start)],
    bitsUp: 0,
    bitsDown: 0,
    faults: { nan: 0, infinite: 0 },
  };
  const gradient = tape.precision === 'single' ? new Float32Array(dimension) : new Float64Array(dimension);
  for (let step = 0; step < steps; step++) {
    exchange.begin(typeof tape.stepSize === 'number' ? tape.stepSize : tape.stepSize[step], step);
    for (let worker = 0; worker < workers; worker++) {
      gradient.set(tape.gradients[step][worker]);
      exchange.take(worker, gradient);
    }
    const { update, bitsUp, bitsDown, faults } = exchange.finish();
    result.iterates.push(result.iterates[step].map((x, i) => x - update[i]));
    result.bitsUp += bitsUp;
    result.bitsDown += bitsDown;
    result.faults.nan += faults.nan;
    result.faults.infinite += faults.infinite;
  }
  return result;
}

function measureTape({ start, gradients, stepSize }: Tape) {
  const dimension = start?.length;
  const steps = gradients?.length;
  if (!dimension) throw new RangeError('The tape needs a start point with at least one coordinate.');
  if (!Array.from(start).every(Number.isFinite)) throw new RangeError('The start point must be numbers.');
  if (!steps) throw new RangeError('The tape needs gradients[step][worker][coordinate] with at least one step.');
  const workers = gradients[0].length;
  for (let step = 0; step < steps; step++) {
    if (gradients[step].length !== workers || workers < 1) {
      throw new RangeError(`Step ${step} of the tape has ${gradients[step].length} workers, step 0 has ${workers}.`);
    }
    for (let worker = 0; worker < workers; worker++) {
      const length = gradients[step][worker].length;
      if (length !== dimension)
        throw new RangeError(`Step ${step}, worker ${worker}: ${length} coordinates instead of ${dimension}.`);
    }
  }
  const sizes = typeof stepSize === 'number' ? [stepSize] : Array.from(stepSize ?? []);
  if ((typeof stepSize !== 'number' && sizes.length < steps) || !sizes.every(Number.isFinite)) {
    throw new RangeError('The tape needs a step size: one number, or one for every step.');
  }
  return { dimension, workers, steps };
}

function dialsOf(tape: Tape): Dials {
  const dials = { ...DEFAULT_DIALS };
  for (const name of ['beta', 'beta1', 'beta2', 'epsilon', 'betaLion', 'keep', 'levels', 'dither', 'seed'] as const) {
    const value = tape[name];
    if (value === undefined) continue;
    if (!Number.isFinite(value)) throw new RangeError(`${name} must be a number, not ${value}.`);
    dials[name] = value;
  }
  if (!(dials.keep > 0 && dials.keep <= 1)) throw new RangeError(`keep is a share in (0, 1], not ${dials.keep}.`);
  if (!(dials.levels >= 1 && Number.isInteger(dials.levels))) {
    throw new RangeError(`levels is a whole number from 1 on, not ${dials.levels}.`);
  }
  dials.zero = oneOf('zero', ZERO_RULES, tape.zero ?? dials.zero);
  dials.tie = oneOf('tie', TIE_RULES, tape.tie ?? dials.tie);
  return dials;
}

function oneOf<T extends string>(name: string, allowed: readonly T[], value: T): T {
  if (!allowed.includes(value)) throw new RangeError(`${name} is one of ${allowed.join(', ')}, not "${value}".`);
  return value;
}
