import type { Sightings } from './sighting';

export const RULERS: Sightings = {
  'density-of-known-vectors': {
    figure: 'density',
    caption: { '1/i to d = 10': 'φ =' },
    table: { '1/i to d = 10': ['φ', 'value'] },
  },
  'density-limits': { figure: 'density', knobs: { shape: 'gaussian' }, caption: { 'd = 10': '', Gaussian: '2/π =' } },
  'density-gaussian-ten': { figure: 'density', knobs: { shape: 'gaussian' }, caption: { 'mean φ': 'average' } },
  'density-invariant': { figure: 'density', knobs: { stretch: '2', order: '5' } },
  'rotation-density': { figure: 'density', knobs: { shape: 'spike', turn: '45' } },
  'scaled-sign-error-is-density': { figure: 'density' },
  'sparse-floors': { figure: 'sparse', caption: { SGD: '', signSGD: '' } },
  'sparse-late': { figure: 'sparse', caption: { SGD: 'they average 0.373 and', signSGD: 'they average' } },
  'sparse-early': { figure: 'sparse', caption: { SGD: 'and SGD at', signSGD: 'signSGD is expected at' } },
  'sparse-early-bounds': { figure: 'sparse', caption: { signSGD: 'signSGD is expected at' } },
  'sparse-early-sgd': { figure: 'sparse', caption: { SGD: 'and SGD at' } },
  'two-rulers': {
    figure: 'map',
    table: { 'R₁, equal': ['0.5, 0.5', 'R₁'], 'R₂, equal': ['0.5, 0.5', 'R₂'] },
  },
};
