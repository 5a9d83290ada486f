import type { Sightings } from './sighting';

const shown = 'yes';
const worst = { shown, guess: 'worst' };
const start = { shown, guess: 'start' };
const line = { shown, guess: 'line' };

export const TRAPS: Sightings = {
  'wall-mean-exact': { figure: 'wall', knobs: worst, caption: { 'signSGD, γ = .1': 'the exact value is ¼ − γ/8,' } },
  'wall-quarter-minus-eighth': { figure: 'wall', knobs: { ...worst, step: '0.2' } },
  'wall-mean-walked': { figure: 'wall', knobs: worst, caption: { signSGD: 'mean f' } },
  'wall-batch-walked': {
    figure: 'wall',
    knobs: { ...worst, batch: '32' },
    caption: { 'signSGD, batch 32': 'mean f' },
  },
  'wall-momentum': { figure: 'wall', knobs: { ...worst, beta: '0.9' } },
  'wall-momentum-signs': { figure: 'wall', knobs: { ...worst, beta: '0.95' } },
  'wall-momentum-law': { figure: 'wall', knobs: { ...worst, beta: '0.99' } },
  'wall-momentum-crossing': { figure: 'wall', knobs: { ...worst, beta: '0.615' } },
  'line-stuck': { figure: 'line', knobs: start, caption: { 'least f, ε = .5': 'never below 2ε =' } },
  'line-two-cycle': { figure: 'line', knobs: start, caption: { even: 'between f =', odd: '' } },
  'line-zero-rule': { figure: 'line', knobs: { ...start, zero: 'zero' }, caption: { 'from then on': 'f is at most' } },
  'line-scaling-does-not-help': {
    figure: 'repaired',
    knobs: { memory: 'off', step: '0.01', steps: '2000' },
    caption: { 'least f': 'f is never below' },
  },
  'line-momentum-threshold': {
    figure: 'line',
    knobs: { ...start, beta: '0.334' },
    caption: { 'threshold, ε = .5': '(1 − ε)/(1 + ε) =' },
  },
  'valley-shape': { figure: 'valley', knobs: line },
  'valley-stuck': {
    figure: 'valley',
    knobs: { ...line, step: '0.01' },
    caption: { 'least f, ε = .5': 'never below 4ε² =' },
  },
  'valley-momentum-escapes': { figure: 'valley', knobs: { ...line, step: '0.01', beta: '0.5' } },
  'valley-momentum-floor': { figure: 'valley', knobs: { ...line, step: '0.01', beta: '0.9' } },
  'valley-batch-of-two': { figure: 'valley', knobs: { ...line, step: '0.01', batch: 'both' } },
};
