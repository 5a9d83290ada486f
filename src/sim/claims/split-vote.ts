import { flipRate } from '../theory/flip';
import { splitVote } from '../theory/jury';
import { batchMeanWrong, WALL_GRADIENT } from '../theory/two-point';
import { type Claim, printed } from './claim';

const WALL = 'Error feedback fixes signSGD, 1901.09847, counterexample 1; binomial law';
const SPLITS = [1, 2, 4, 8, 16, 32, 64];
const GAUSSIAN_SPLITS = [1, 3, 7, 9, 21, 63];
const table = (workers: readonly number[], row: string) =>
  printed(Object.fromEntries(row.split(' ').map((text, i) => [`M = ${workers[i]}`, text] as const)));
const wallBatch = (batch: number) => batchMeanWrong(WALL_GRADIENT, batch);

export const splitVoteClaims: readonly Claim[] = [
  {
    id: 'split-ties-half',
    demo: 'D4',
    chapter: 4,
    sentence:
      'Split one batch among voters and the best split beats the full average, but the finest split is certain to fail.',
    setting: '64 samples of the wall’s gradient, 64/M a voter; tied votes counted half',
    source: WALL,
    ...table(SPLITS, '.1558 .2779 .3592 .2289 .0669 .7594 .99999'),
    why: 'The chance that a batch of 64/M is wrong, put into the binomial law of M voters.',
    measure: () => SPLITS.map((workers) => splitVote(64, workers, wallBatch)),
  },
  {
    id: 'split-ties-plus',
    demo: 'D4',
    chapter: 4,
    sentence:
      'The tie rule matters to a split batch: where it happens to favour the truth, every even split gets better.',
    setting:
      '64 samples of the wall’s gradient, 64/M a voter; a tied vote counted as right (a tie is +1, and the truth is +)',
    source: WALL,
    ...table(SPLITS, '.1558 .0772 .1850 .1270 .0361 .7050 .999985'),
    why: 'The same law, the tied half not counted.',
    measure: () => SPLITS.map((workers) => splitVote(64, workers, wallBatch, 'right')),
  },
  {
    id: 'split-gaussian-control',
    demo: 'D4',
    chapter: 4,
    sentence:
      'Under Gaussian noise the finest split of a batch more than doubles its failures, but never breaks the vote.',
    setting: '63 samples with S = .25 each, 63/M a voter',
    source: 'signSGD, 1802.04434, Theorem 2; binomial law',
    ...table(GAUSSIAN_SPLITS, '.0236 .0436 .0510 .0522 .0548 .0561'),
    why: 'P(Bin(M, Φ(−.25√(63/M))) > M/2); the limit costs 2/π of the samples.',
    measure: () =>
      GAUSSIAN_SPLITS.map((workers) =>
        splitVote(63, workers, (batch) => flipRate('gaussian', 0.25 * Math.sqrt(batch))),
      ),
  },
];
