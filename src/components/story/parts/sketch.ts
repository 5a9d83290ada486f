import { choice, list } from '../../../sim/parameter';

/** Heights of a curve over its places, each a share of the axis from its foot to its top. */
export type Heights = readonly number[];

/** A point of the pen: how far across the axes it is and how high, each a share. */
export type PenPoint = readonly [across: number, up: number];

/** Into so many steps the axis is divided; a sketch cannot be aimed better. */
export const LEVELS = 50;

const letter = (place: number) => String.fromCharCode(97 + place);
const within = (share: number) => Math.min(1, Math.max(0, share));

/** What a drawn prediction comes to, as knobs: the curve at so many places, and whether the answer is shown. Both travel in the link. */
export function sketching(places: number) {
  const options = Array.from({ length: places * (LEVELS + 1) }, (_, i) => {
    const value = `${letter(Math.floor(i / (LEVELS + 1)))}${i % (LEVELS + 1)}`;
    return { value, label: value };
  });
  return {
    sketch: list<string>({
      label: 'Your curve',
      options,
      default: [],
      why: 'What one has drawn is remembered; what one was told is not.',
    }),
    shown: choice<'no' | 'yes'>({
      label: 'Revealed',
      options: [
        { value: 'no', label: 'no' },
        { value: 'yes', label: 'yes' },
      ],
      default: 'no',
      why: 'The answer is shown after the prediction, so that it can surprise.',
    }),
  };
}

/** The names of the knobs of `sketching`. */
export const SKETCHED = ['sketch', 'shown'] as const;

/** A sketch as the link has it: a letter for each place and its level. */
export function writtenSketch(heights: Heights): string[] {
  return heights.map((height, place) => `${letter(place)}${Math.round(within(height) * LEVELS)}`);
}

/** The heights of a sketch over so many places, or null where nothing is drawn. A place that a link left out is as high as its nearest neighbour. */
export function heightsOf(sketch: readonly string[], places: number): number[] | null {
  if (sketch.length === 0) return null;
  const known = Array.from({ length: places }, (_, place) => sketch.find((text) => text.startsWith(letter(place))));
  const drawn = known.flatMap((text, place) => (text ? [{ place, height: Number(text.slice(1)) / LEVELS }] : []));
  return known.map((_, place) => nearest(drawn, place).height);
}

function nearest(drawn: readonly { place: number; height: number }[], place: number) {
  return drawn.reduce((best, each) => (Math.abs(each.place - place) < Math.abs(best.place - place) ? each : best));
}

/**
 * A stroke of the pen read off at the places of the curve, over what was there before. Where it went to and fro the last pass counts; the
 * places nearest to its two ends are taken along. The first stroke of all goes on, level, to both sides.
 */
export function resampled(before: Heights | null, places: readonly number[], stroke: readonly PenPoint[]): number[] {
  const [first, last] = [stroke[0], stroke[stroke.length - 1]];
  const across = stroke.map(([at]) => at);
  const [start, end] = [Math.min(...across), Math.max(...across)];
  const leftmost = stroke[across.indexOf(start)];
  const rightmost = stroke[across.indexOf(end)];
  const heights = places.map((at, i) => before?.[i] ?? within(at < start ? leftmost[1] : rightmost[1]));
  for (const [at, up] of [first, last]) heights[closest(places, at)] = within(up);
  for (let k = 1; k < stroke.length; k++) {
    const [[from, low], [to, high]] = [stroke[k - 1], stroke[k]];
    for (const [i, at] of places.entries()) {
      if (at < Math.min(from, to) || at > Math.max(from, to)) continue;
      heights[i] = within(from === to ? high : low + ((high - low) * (at - from)) / (to - from));
    }
  }
  return heights;
}

function closest(places: readonly number[], at: number): number {
  return places.reduce((best, place, i) => (Math.abs(place - at) < Math.abs(places[best] - at) ? i : best), 0);
}

/** The place where two curves are furthest apart. */
export function farthestApart(drawn: Heights, truth: Heights): number {
  const gap = (i: number) => Math.abs(drawn[i] - truth[i]);
  return drawn.reduce((worst, _, i) => (gap(i) > gap(worst) ? i : worst), 0);
}
