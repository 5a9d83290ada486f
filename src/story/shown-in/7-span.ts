import type { Sightings } from './sighting';

export const SPAN: Sightings = {
  'span-closed-form': { figure: 'span' },
  'span-lean-first-step': { figure: 'span', knobs: { share: '0.3' } },
  'span-lean-breaks-form': { figure: 'span', knobs: { share: '0.3' } },
  'span-sign-test-error': { figure: 'span' },
  'span-sign-stays-or-alternates': { figure: 'span', knobs: { factor: '0.5' } },
  'span-sgd': {
    figure: 'span',
    caption: { 'test error': 'SGD: test error' },
    table: { distance: ['79', 'SGD, distance'], 'training error': ['79', 'SGD, loss'] },
  },
  'span-sgd-accuracy': { figure: 'span', caption: { accuracy: 'SGD never left the span and is right on' } },
  'span-scaled-sign': {
    figure: 'span',
    knobs: { seed: '0' },
    caption: { 'test error': 'scaled sign: test error', accuracy: 'scaled sign: test error 0.7260, accuracy' },
    table: { distance: ['79', 'scaled sign, distance'], 'training error': ['79', 'scaled sign, loss'] },
  },
  'span-feedback': {
    figure: 'span',
    knobs: { seed: '0' },
    caption: { 'test error': 'EF-signSGD: test error', distance: 'and ended at' },
    table: { distance: ['79', 'EF-signSGD, distance'], 'training error': ['79', 'EF-signSGD, loss'] },
  },
  'span-distance-below-debt': { figure: 'span' },
};
