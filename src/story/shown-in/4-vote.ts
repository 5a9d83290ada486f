import { cells, type Sightings } from './sighting';

const workers = (row: number) => `M = ${row}`;
const MANY = [1, 3, 5, 9, 15, 27, 51, 101];
const ODD = [1, 3, 5, 7, 9, 15, 27];

export const VOTE: Sightings = {
  'gauss-bound-joins': {
    figure: 'jury',
    knobs: { signal: '1.1547005383792517', workers: '1' },
    caption: { 'value at the join': 'Gauss’s bound allows one worker' },
    table: { 'value at the join': ['1', 'Gauss’s bound'] },
  },
  'gauss-bound-table': {
    figure: 'jury',
    caption: { 'S = .5': 'Gauss’s bound allows one worker' },
    table: { 'S = .5': ['1', 'Gauss’s bound'] },
  },
  'gaussian-wrong-sign': {
    figure: 'jury',
    knobs: { signal: '1' },
    caption: { 'S = 1': 'one worker is wrong' },
    table: { 'S = 1': ['1', 'this noise'] },
  },
  'gauss-bound-largest-gap': { figure: 'jury', knobs: { signal: '0.804', workers: '1' } },
  'uniform-attains-gauss': { figure: 'jury', knobs: { noise: 'uniform', workers: '1' } },
  'unimodal-below-gauss': { figure: 'jury', knobs: { noise: 'laplace', workers: '1' } },
  'skewed-breaks-gauss': {
    figure: 'jury',
    knobs: { noise: 'skewed', signal: '0.25', workers: '1' },
    caption: { exact: 'one worker is wrong' },
    table: { exact: ['1', 'this noise'], 'what the bound says': ['1', 'Gauss’s bound'], drawn: ['1', 'counted'] },
  },
  'bimodal-breaks-gauss': {
    figure: 'jury',
    knobs: { noise: 'bimodal', workers: '1' },
    caption: { P: 'one worker is wrong' },
    table: { P: ['1', 'this noise'] },
  },
  'wrong-signs-exact': {
    figure: 'jury',
    knobs: { noise: 'student', workers: '1' },
    caption: { 'Student t₃': 'one worker is wrong' },
    table: { 'Student t₃': ['1', 'this noise'] },
  },
  'wrong-signs-drawn': { figure: 'jury', table: { Gaussian: ['1', 'counted'] } },
  'vote-gaussian-tenth': {
    figure: 'jury',
    knobs: { signal: '0.1', workers: '101' },
    caption: { 'M = 101': 'the vote of 101 workers' },
    table: cells('this noise', workers, MANY),
  },
  'vote-gaussian-quarter': {
    figure: 'jury',
    knobs: { signal: '0.25', workers: '101' },
    caption: { 'M = 101': 'the vote of 101 workers' },
    table: cells('this noise', workers, MANY),
  },
  'vote-gaussian-half': {
    figure: 'jury',
    caption: { 'M = 9': 'the vote of nine' },
    table: cells('this noise', workers, MANY),
  },
  'vote-gaussian-one': {
    figure: 'jury',
    knobs: { signal: '1', workers: '15' },
    caption: { 'M = 15': 'the vote of 15 workers' },
    table: cells('this noise', workers, MANY),
  },
  'vote-falls-with-workers': { figure: 'jury', knobs: { signal: '0.05' } },
  'vote-of-even-is-of-odd': { figure: 'jury', knobs: { workers: '10' } },
  'vote-drawn': { figure: 'jury', knobs: { signal: '1' }, table: { 'M = 3': ['3', 'counted'] } },
  'skewed-vote-grows-worse': {
    figure: 'jury',
    knobs: { noise: 'wall', workers: '3' },
    caption: { 'M = 3': 'the vote of 3 workers' },
    table: cells('this noise', workers, ODD),
  },
  'skewed-vote-grows-worse-remark': {
    figure: 'jury',
    knobs: { noise: 'skewed', signal: '0.25', workers: '3' },
    caption: { 'M = 3': 'the vote of 3 workers' },
    table: cells('this noise', workers, ODD),
  },
  'skewed-vote-drawn': {
    figure: 'jury',
    knobs: { noise: 'skewed', signal: '0.25', workers: '5' },
    table: cells('counted', workers, [1, 3]),
  },
  'wall-batches': {
    figure: 'symmetry',
    knobs: { source: 'wall', batch: '6' },
    caption: { 'n = 6': 'the wrong sign' },
    table: cells('wrong sign', (n) => `n = ${n}`, [3, 4, 5, 6, 8, 16, 32]),
  },
  'wall-bad-batches': { figure: 'symmetry', knobs: { source: 'wall', batch: '6' } },
  'fifty-or-minus-one': {
    figure: 'symmetry',
    knobs: { source: 'fifty', batch: '30' },
    caption: { 'n = 30': 'the wrong sign' },
    table: cells('wrong sign', (n) => `n = ${n}`, [1, 5, 10, 20, 30]),
  },
  'skewness-falls-with-batch': {
    figure: 'symmetry',
    knobs: { source: 'fifty', batch: '16' },
    table: cells('skewness', (n) => `n = ${n}`, [1, 4, 16]),
  },
  'folding-shows-the-lean': { figure: 'symmetry', knobs: { source: 'fifty', batch: '1' } },
  'split-ties-half': {
    figure: 'split',
    caption: { 'M = 16': '16 voters are wrong' },
    table: cells('skewed: 4 or −1', workers, [1, 2, 4, 8, 16, 32, 64]),
  },
  'split-ties-plus': {
    figure: 'split',
    knobs: { tie: 'right' },
    caption: { 'M = 16': '16 voters are wrong' },
    table: cells('skewed: 4 or −1', workers, [1, 2, 4, 8, 16, 32, 64]),
  },
  'split-gaussian-control': { figure: 'split', knobs: { voters: '64' } },
};
