import { RECORDED_SIZES } from './recorded';

/** The parts that are read, the whole vector first and then each layer: their names. */
export const PARTS: readonly string[] = partNames(RECORDED_SIZES);

/** Their weights and biases. */
export const PART_WEIGHTS: readonly number[] = partWeights(RECORDED_SIZES);

/** Names of the parts of a network: the whole vector, then each layer by its units. */
function partNames(sizes: readonly number[]): string[] {
  const layers = sizes.slice(1).map((units, l) => `layer ${l + 1}, ${sizes[l]} → ${units}`);
  return ['whole vector', ...layers];
}

/** Weights and biases of each part. */
function partWeights(sizes: readonly number[]): number[] {
  const layers = sizes.slice(1).map((units, l) => (sizes[l] + 1) * units);
  return [layers.reduce((sum, count) => sum + count, 0), ...layers];
}
