import { type Problem, partitioned } from './problem';

export interface TugOfWarShape {
  /** a_n, one a node. */
  minima: readonly number[];
}

/**
 * Node n wants to be at a_n: f_n = (x − a_n)²/2, from .0005 (Chen et al., 1906.01736, figure 1, with minima 1, 2, 10).
 * The mean objective is least at the mean, and votes go to the median. Throws a RangeError without minima.
 */
export function tugOfWar({ minima }: TugOfWarShape): Problem {
  if (minima.length === 0) throw new RangeError('A tug of war needs somebody who pulls.');
  const mean = minima.reduce((sum, a) => sum + a, 0) / minima.length;
  const spread = minima.reduce((sum, a) => sum + (a - mean) ** 2, 0) / minima.length;
  return partitioned({
    id: 'tug-of-war',
    name: 'Tug of war',
    source: 'Chen et al., 1906.01736, figure 1',
    dimension: 1,
    nodes: minima.length,
    start: [0.0005],
    optimum: { at: [mean], value: spread / 2 },
    smoothness: [1],
    value: (x) => ((x[0] - mean) ** 2 + spread) / 2,
    gradient(x, out) {
      out[0] = x[0] - mean;
    },
    local(x, node, out) {
      out[0] = x[0] - minima[node];
    },
  });
}
