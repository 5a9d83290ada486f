import { cells, type Sightings } from './sighting';

const workers = (row: number) => `M = ${row}`;

export const WORLDS: Sightings = {
  'nodes-frozen': {
    figure: 'ssdm',
    caption: {
      'vote, x₁': 'the vote is still at (',
      'vote, x₂': 'the vote is still at (1,',
      'vote, f': 'with f = 4ε² =',
    },
  },
  'nodes-run-away': { figure: 'ssdm', knobs: { tie: 'plus' } },
  'nodes-repaired': { figure: 'ssdm' },
  'nodes-stochastic-sign': { figure: 'ssdm', caption: { 'γ = .01': 'SSDM to a floor, f =' } },
  'tug-mean': { figure: 'tug', caption: { x: 'the last 200 steps: SGD' }, table: { x: ['1200', 'SGD'] } },
  'tug-median': { figure: 'tug', knobs: { methods: 'sgd.signsgd-vote.median-sgd.ssdm' } },
  'tug-median-heavy-momentum': { figure: 'ssdm', knobs: { world: 'line', beta: '0.99' } },
  'tug-gradient-at-median': { figure: 'tug', caption: { gradient: 'the mean gradient there still is' } },
  'tug-noisy-vote': { figure: 'noisy', knobs: { shown: 'yes' }, caption: { 'b = 5': 'b = 5 the vote rests at' } },
  'tug-averaged-signs': { figure: 'noisy', knobs: { shown: 'yes' } },
  'tug-noisy-vote-walked': { figure: 'noisy', knobs: { shown: 'yes' }, caption: { 'b = 5': 'averages' } },
  'tug-feedback': {
    figure: 'tug',
    knobs: { methods: 'sgd.signsgd-vote.ef-signsgd.ef21' },
    table: { 'EF-signSGD': ['1200', 'EF-signSGD'], 'EF21, scaled sign': ['1200', 'EF21'] },
  },
  'tug-unscaled-feedback': {
    figure: 'tug',
    knobs: { methods: 'sgd.signsgd-vote.ef-sign' },
    table: { x: ['1200', 'unscaled EF'] },
  },
  'rho-weights-six-tenths': {
    figure: 'spb',
    knobs: { workers: '5' },
    caption: { 'M = 5': 'weighs' },
    table: cells('weight', workers, [1, 2, 3, 4, 5, 10, 15, 16]),
  },
  'rho-weights-more': {
    figure: 'spb',
    knobs: { rho: '0.75', workers: '15' },
    caption: { 'ρ = .75, M = 15': 'weighs' },
    table: cells('weight', (row) => `ρ = .75, M = ${row}`, [1, 3, 5, 10, 15]),
  },
  'rho-even-is-odd': {
    figure: 'spb',
    knobs: { rho: '0.691462', workers: '3' },
    caption: { 'M = 3': 'weighs' },
    table: cells('weight', workers, [1, 2, 3, 4]),
  },
  'rho-bounds-in-order': { figure: 'spb' },
  'rho-norm-above-mixed': { figure: 'spb' },
  'stochastic-sign-one-dimension': { figure: 'ssdm', knobs: { world: 'line' } },
};
