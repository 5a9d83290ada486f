import { DEFAULT_DIALS, type Dials, Exchange } from '../../optim/exchange';
import { methodOf } from '../../optim/methods';

/** C(v): what reaches the parameters of one worker's v in the first exchange of a method, at step size 1; a copy. */
export function compressed(method: string, v: Float64Array, dials: Partial<Dials> = {}, step = 0): Float64Array {
  const exchange = new Exchange(
    methodOf(method),
    { workers: 1, dimension: v.length },
    { ...DEFAULT_DIALS, ...dials },
    'double',
  );
  return Float64Array.from(exchange.round(v, 1, step).update);
}
