import type { TakenApart } from '../../exchange/halves';

/** How many signs of all workers are the opposite of the true ones. */
export function wrongSigns({ workers, truth }: Pick<TakenApart, 'workers' | 'truth'>): number {
  const of = (ballot: Int8Array) => ballot.filter((sign, i) => sign * truth[i] < 0).length;
  return workers.reduce((sum, { ballot }) => sum + (ballot ? of(ballot) : 0), 0);
}
