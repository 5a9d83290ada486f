import type { Layers } from '../../optim/layers';
import { norm1, norm2Squared, type Vector } from '../../optim/vector';

export { density } from '../../optim/vector';

/**
 * The layer-weighted density Σ_l ‖v_l‖₁²/d_l ÷ Σ_l ‖v_l‖₂² ∈ (0, 1], the share of ‖v‖² that a scaled sign a layer
 * keeps; the authors of 1901.09847 plot it. `layers` are offsets, as layerOffsets gives them. Zero for the zero vector,
 * as of density. RangeError if the layers do not end where v does.
 */
export function layerDensity(v: Vector, layers: Layers): number {
  const end = layers[layers.length - 1];
  if (layers[0] !== 0 || end !== v.length) throw new RangeError(`The layers end at ${end}, the vector at ${v.length}.`);
  let kept = 0;
  for (let l = 0; l + 1 < layers.length; l++) {
    kept += norm1(v, layers[l], layers[l + 1]) ** 2 / (layers[l + 1] - layers[l]);
  }
  const square = norm2Squared(v);
  return square > 0 ? kept / square : 0;
}
