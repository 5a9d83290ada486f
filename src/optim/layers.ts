/** Where the layers (tensors) of a flat vector begin and end: offsets[l] … offsets[l + 1]. */
export type Layers = readonly number[];

/** Offsets from layer sizes; without sizes, the whole vector is one layer. Throws if the sizes do not add up to d. */
export function layerOffsets(dimension: number, sizes?: readonly number[]): Layers {
  const offsets = [0];
  for (const size of sizes ?? [dimension]) {
    if (!Number.isInteger(size) || size < 1)
      throw new RangeError(`A layer holds a whole number of coordinates, not ${size}.`);
    offsets.push(offsets[offsets.length - 1] + size);
  }
  const total = offsets[offsets.length - 1];
  if (total !== dimension) throw new RangeError(`The layers hold ${total} coordinates, the vectors ${dimension}.`);
  return offsets;
}
