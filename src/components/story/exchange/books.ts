import { Exchange } from '../../../optim/exchange';
import type { ExchangeSetting } from '../../exchange/halves';

/** The books of error feedback after some rounds, as means over workers; [dimension]. */
export interface Books {
  /** γΣg. */
  due: Float64Array;
  /** ΣΔ. */
  sent: Float64Array;
  owed: Float64Array;
  /** Largest |ΣΔ + e − γΣg| of a coordinate, which is rounding. */
  error: number;
}

/** Runs all rounds of an exchange with memory and adds up what was due, sent and is owed. */
export function booksOf({ method, workers, dials, stepSize, rounds, gradientsAt, truth }: ExchangeSetting): Books {
  const dimension = truth.length;
  const exchange = new Exchange(method, { workers, dimension }, dials, 'double');
  const [due, sent, owed] = [1, 2, 3].map(() => new Float64Array(dimension));
  for (let step = 1; step <= rounds; step++) {
    const gradients = gradientsAt(step);
    gradients.forEach((g, at) => {
      due[at % dimension] += (stepSize * g) / workers;
    });
    const { update } = exchange.round(gradients, stepSize, step);
    update.forEach((each, i) => {
      sent[i] += each;
    });
  }
  exchange.save().residual?.forEach((e, at) => {
    owed[at % dimension] += e / workers;
  });
  const error = Math.max(...Array.from(due, (each, i) => Math.abs(sent[i] + owed[i] - each)));
  return { due, sent, owed, error };
}
