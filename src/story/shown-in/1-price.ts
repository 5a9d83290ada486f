import type { Sightings } from './sighting';

/** Weights of ResNet-50. */
const RESNET = 25_557_032;
const BITS_A_MEGABYTE = 8e6;

export const PRICE: Sightings = {
  'bits-table': {
    figure: 'bill',
    knobs: { workers: '7' },
    table: { SGD: ['SGD', 'bits'], 'QSGD, M = 7': ['QSGD, TernGrad', 'bits'], vote: ['vote', 'bits'] },
    unit: 7 * RESNET,
  },
  'bits-resnet': {
    figure: 'wire',
    knobs: { workers: '1' },
    table: { SGD: ['SGD', 'bits'], vote: ['vote', 'bits'] },
    unit: BITS_A_MEGABYTE,
  },
  'bits-error-feedback': { figure: 'bill' },
};
