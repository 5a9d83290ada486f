import type { Sightings } from './sighting';

export const SIGN: Sightings = {
  'adam-first-step': { figure: 'descent', knobs: { steps: '1' } },
  'adam-without-memory': { figure: 'descent', knobs: { beta1: '0', beta2: '0', noise: '3' } },
  'signum-without-momentum': { figure: 'descent', knobs: { beta1: '0', shown: 'signsgd.signum', noise: '3' } },
  'rotation-gradient-descent': {
    figure: 'descent',
    knobs: { angle: '45' },
    table: { '45°': ['GD', 'f'], '0°': ['GD', 'f, axes straight'] },
  },
  'rotation-sign-descent': {
    figure: 'descent',
    knobs: { length: '0.01' },
    caption: { '30°': 'signSGD gets to' },
    table: { '30°': ['signSGD', 'f'] },
  },
  'rotation-condition': {
    figure: 'descent',
    knobs: { length: '0.01', condition: '30' },
    caption: { 'sign, κ = 30': 'signSGD gets to' },
    table: { 'sign, κ = 30': ['signSGD', 'f'] },
  },
  'rotation-aligned-cycle': {
    figure: 'descent',
    knobs: { angle: '0', length: '0.01' },
    caption: { upper: '' },
  },
  'cycle-constant-step': { figure: 'descent', knobs: { angle: '0', condition: '1', shown: 'signsgd' } },
  'cycle-decaying-step': {
    figure: 'descent',
    knobs: { angle: '0', condition: '1', shown: 'signsgd', decay: 'inverse-root', length: '0.1', steps: '1000' },
  },
};
