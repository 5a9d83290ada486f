import { cells, type Sightings } from './sighting';

const flying = { trap: 'top-one', step: '0.01', steps: '100' };

export const DEBT: Sightings = {
  'wall-feedback-is-sgd': {
    figure: 'repaired',
    knobs: { trap: 'wall' },
    caption: { 'γ = .1': 'difference of the two walks is' },
  },
  'line-feedback-arrives': { figure: 'repaired', caption: { 'γ = .1': 'first below 0.1 after' } },
  'line-feedback-floor': {
    figure: 'repaired',
    knobs: { steps: '2000' },
    caption: { 'least, γ = .1': 'it lies between', 'largest, γ = .1': 'it lies between 0.05 and' },
  },
  'line-feedback-decay': { figure: 'repaired', knobs: { schedule: 'inverse-root', steps: '2000' } },
  'valley-repaired': {
    figure: 'repaired',
    knobs: { trap: 'valley', step: '0.01', steps: '2000' },
    table: { 'EF, 2000': ['2000', 'f with memory'], 'SGD, 2000': ['2000', 'f, nothing compressed'] },
  },
  'debt-ledger': {
    figure: 'debt',
    knobs: { step: '200' },
    caption: { 'largest |ΣΔ − (γΣg − e)|': 'The books are right to' },
  },
  'debt-bounded-pathwise': { figure: 'bound' },
  'debt-size': { figure: 'bound', caption: { 'Gaussian, d = 100': 'EF-signSGD owes' } },
  'debt-constant-gradient': {
    figure: 'debt',
    knobs: { gradient: 'two', step: '200' },
    table: { first: ['1', 'sent on average'], second: ['2', 'sent on average'] },
  },
  'debt-constant-peak': {
    figure: 'debt',
    knobs: { gradient: 'two', step: '200' },
    caption: { 'largest ‖e‖²': 'never was above' },
  },
  'unbiased-compressors': { figure: 'debt', knobs: { compressor: 'qsgd', memory: 'off', step: '200' } },
  'top-one-diverges': {
    figure: 'repaired',
    knobs: flying,
    caption: { 'after 100': 'the length of x has become' },
    table: cells('‖x‖/√3 without memory', (step) => `after ${step}`, [1, 50, 100]),
  },
  'top-one-repaired': {
    figure: 'repaired',
    knobs: flying,
    caption: { largest: 'the length rises to' },
    table: cells('‖x‖/√3 with memory', (step) => `after ${step}`, [1, 100]),
  },
};
