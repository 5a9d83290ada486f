import type { Layers } from '../../optim/layers';
import { densityOf } from '../../optim/vector';
import type { StepDensity } from '../densities';
import type { NetworkShape } from '../network/shape';

/** Norms of one layer's share of a vector. */
export interface LayerNorm {
  one: number;
  twoSquared: number;
}

/** Where the layers of a network begin and end in its flat vector: W_l and b_l are one layer here. */
export function layersOf({ layers, dimension }: NetworkShape): Layers {
  return [...layers.map(({ weights }) => weights), dimension];
}

/**
 * The densities of a step from the norms of its mean gradient and of the standard deviations, layer by layer; the whole vector's norms are
 * their sums. Of noise there is none to speak of where one worker is asked: NaN.
 */
export function stepDensity(
  offsets: Layers,
  gradient: readonly LayerNorm[],
  noise: readonly LayerNorm[],
  honest: number,
): StepDensity {
  const whole = (norms: readonly LayerNorm[]) =>
    densityOf(total(norms, 'one'), total(norms, 'twoSquared'), offsets[offsets.length - 1]);
  const layer = ({ one, twoSquared }: LayerNorm, l: number) => densityOf(one, twoSquared, offsets[l + 1] - offsets[l]);
  const seen = (density: number) => (honest > 1 ? density : Number.NaN);
  return {
    gradient: whole(gradient),
    noise: seen(whole(noise)),
    layers: gradient.map((norm, l) => ({ gradient: layer(norm, l), noise: seen(layer(noise[l], l)) })),
  };
}

/** The densities of a step whose method is out of the race. */
export function unseenDensity(offsets: Layers): StepDensity {
  const unseen = { gradient: Number.NaN, noise: Number.NaN };
  return { ...unseen, layers: offsets.slice(1).map(() => unseen) };
}

function total(norms: readonly LayerNorm[], norm: keyof LayerNorm): number {
  return norms.reduce((sum, each) => sum + each[norm], 0);
}
