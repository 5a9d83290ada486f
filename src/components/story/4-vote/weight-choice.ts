import type { NetworkShape } from '../../../sim/network/shape';

/** A weight of the network 784-64-10 whose gradients are looked at. */
export interface WeightChoice {
  /** In the knob. */
  label: string;
  /** In a sentence. */
  name: string;
  index: (shape: Pick<NetworkShape, 'layers'>) => number;
}

const PICTURE_WIDTH = 28;
const TSHIRT = 0;
const TROUSER = 1;

/**
 * One weight of each kind. The output’s bias has p − 1 for the tenth of the pictures that are T-shirts and p > 0 for all others, so it leans
 * by construction; the weight to trousers, which are soon told apart, has the longest tail. Of the first layer, where nearly all weights are,
 * one is nearly symmetric and one leans, both by pixels that most clothes cover; a hidden unit’s bias lies between.
 */
export const WEIGHT_CHOICES = {
  shirt: {
    label: 'output, bias of “T-shirt”',
    name: 'the bias of “T-shirt”',
    index: ({ layers }) => layers[1].biases + TSHIRT,
  },
  trouser: {
    label: 'output, unit 22 to “Trouser”',
    name: 'the weight from unit 22 to “Trouser”',
    index: ({ layers }) => layers[1].weights + 22 * layers[1].outputs + TROUSER,
  },
  unit: {
    label: 'hidden, bias of unit 31',
    name: 'the bias of hidden unit 31',
    index: ({ layers }) => layers[0].biases + 31,
  },
  collar: {
    label: 'hidden, pixel (7, 14) to unit 21',
    name: 'the weight from pixel (7, 14) to unit 21',
    index: ({ layers }) => fromPixel(layers, 7, 14, 21),
  },
  chest: {
    label: 'hidden, pixel (12, 14) to unit 48',
    name: 'the weight from pixel (12, 14) to unit 48',
    index: ({ layers }) => fromPixel(layers, 12, 14, 48),
  },
} as const satisfies Record<string, WeightChoice>;

export type WeightId = keyof typeof WEIGHT_CHOICES;

function fromPixel(layers: NetworkShape['layers'], row: number, column: number, unit: number): number {
  return layers[0].weights + (row * PICTURE_WIDTH + column) * layers[0].outputs + unit;
}
