import type { NetworkFacts } from '../../sim/history';

/** Units at both ends of a weight, or the unit of a bias, and the layer they lead to, from 1. */
interface Place {
  layer: number;
  from: number | null;
  to: number;
}

/** Where in the network a place in the flat vector is; null beyond its end. */
function placeOf({ sizes }: NetworkFacts, index: number): Place | null {
  let rest = index;
  for (let layer = 1; layer < sizes.length; layer++) {
    const [from, to] = [sizes[layer - 1], sizes[layer]];
    if (rest < from * to) return { layer, from: Math.floor(rest / to), to: rest % to };
    rest -= from * to;
    if (rest < to) return { layer, from: null, to: rest };
    rest -= to;
  }
  return null;
}

/** What a place in the flat vector joins, in short: `row 14 col 14 → unit 3` of a picture, `x → unit 3` of the plane, `bias of unit 3`. */
export function weightName(network: NetworkFacts, index: number): string {
  const place = placeOf(network, index);
  if (!place) return String(index);
  const { layer, from, to } = place;
  const target = unitName(network, layer, to);
  return from === null ? `bias of ${target}` : `${unitName(network, layer - 1, from)} → ${target}`;
}

/** Inputs are pixels or coordinates, the last layer is classes, and what lies between counts from 0 in its layer. */
function unitName({ sizes, classes }: NetworkFacts, layer: number, unit: number): string {
  const last = sizes.length - 1;
  if (layer === 0) {
    if (sizes[0] === 2) return unit === 0 ? 'x' : 'y';
    const side = Math.sqrt(sizes[0]);
    return Number.isInteger(side) ? `row ${Math.floor(unit / side)} col ${unit % side}` : `input ${unit}`;
  }
  if (layer === last) return sizes[last] === classes.length ? classes[unit] : 'output';
  return last === 2 ? `unit ${unit}` : `unit ${unit} of layer ${layer}`;
}
