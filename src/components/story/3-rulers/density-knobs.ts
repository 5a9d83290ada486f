import { range } from '../../../sim/claims/vectors';
import { choice, type NumberParameter, number, type Values } from '../../../sim/parameter';
import { DIMENSION, handled, SHAPES, type ShapeId, shapeOf } from './vectors';

/** The names of the coordinates' knobs. */
export const BARS = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8', 'v9', 'v10'] as const;
export type Bar = (typeof BARS)[number];

const bars = Object.fromEntries(
  range(DIMENSION).map((i) => [
    BARS[i],
    number({
      label: `Coordinate ${i + 1}`,
      min: -12,
      max: 12,
      scale: 'linear',
      digits: 2,
      default: Number(shapeOf('harmonic')[i].toFixed(2)),
      why: 'One entry of a vector of your own.',
    }),
  ]),
) as Record<Bar, NumberParameter>;

export const DENSITY_KNOBS = {
  shape: choice({
    label: 'Vector',
    options: [
      ...Object.entries(SHAPES).map(([value, { label }]) => ({ value, label })),
      { value: 'own', label: 'your own' },
    ],
    default: 'harmonic',
    why: 'Density asks how evenly a vector uses its coordinates. Drag a bar to make one of your own.',
  }),
  stretch: number({
    label: 'Stretch',
    min: 0.5,
    max: 2,
    scale: 'log',
    default: 1,
    why: 'All coordinates times one factor: density does not see it.',
  }),
  order: number({
    label: 'Another order',
    min: 0,
    max: 20,
    whole: true,
    scale: 'linear',
    default: 0,
    why: 'The same entries at other places: density does not see it.',
  }),
  turn: number({
    label: 'Turn towards the diagonal, degrees',
    symbol: 'θ',
    min: -90,
    max: 90,
    whole: true,
    scale: 'linear',
    default: 0,
    why: 'Turns the vector from the first axis towards the diagonal. Its ℓ₂ length stays, its density does not.',
  }),
  ...bars,
};

export type DensityValues = Values<typeof DENSITY_KNOBS>;

/** The vector before anything is done to it, [DIMENSION]. */
export function chosen(values: DensityValues): Float64Array {
  return values.shape === 'own' ? Float64Array.from(BARS, (bar) => values[bar]) : shapeOf(values.shape as ShapeId);
}

/** The knobs that make what is shown the reader's own vector, with one coordinate moved. */
export function dragged(shown: Float64Array, coordinate: number, to: number): Partial<DensityValues> {
  const moved = Object.fromEntries(
    BARS.map((bar, i) => [bar, Number((i === coordinate ? to : shown[i]).toFixed(2))]),
  ) as Record<Bar, number>;
  return { shape: 'own', stretch: 1, order: 0, turn: 0, ...moved };
}

/** The vector as it is shown: stretched, reordered and turned. */
export const shownVector = (values: DensityValues): Float64Array => handled(chosen(values), values);
