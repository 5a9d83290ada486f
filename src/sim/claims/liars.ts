import { flipRate } from '../theory/flip';
import { omniscientThreshold, voteFailureWithLiars } from '../theory/liars';
import { type Claim, equals, printed } from './claim';
import { errorOfShare, shareOfWrongVotes } from './simulated-vote';
import { range } from './vectors';

const PAPER = 'signSGD with majority vote is fault tolerant, 1810.05291';
const LAW = `${PAPER}; binomial law`;
const M = 27;
const COUNTS = [0, 3, 6, 8, 10, 12];

const wrong = (s: number) => flipRate('gaussian', s);
const table = (row: string) => {
  const texts = row.split(' ');
  return printed(
    Object.fromEntries(
      COUNTS.flatMap((count, i) => [
        [`${count} blind`, texts[2 * i]],
        [`${count} omniscient`, texts[2 * i + 1]],
      ]),
    ),
  );
};
const tableOf = (s: number) =>
  COUNTS.flatMap((count) => [
    voteFailureWithLiars(wrong(s), M, count, 'blind'),
    voteFailureWithLiars(wrong(s), M, count, 'omniscient'),
  ]);
const firstLost = (s: number, kind: 'blind' | 'omniscient', workers = M) =>
  range(workers + 1).find((count) => voteFailureWithLiars(wrong(s), workers, count, kind) > 0.5) ?? workers + 1;

const VOTES = { noise: 'gaussian', workers: M, dimension: 4000, steps: 3, seed: 14 } as const;
const FLIPPED = { signalToNoise: 0.5, liars: { kind: 'flip', count: 6 } } as const;
const KNOWING = { signalToNoise: 0.5, liars: { kind: 'omniscient', count: 6 } } as const;
const SHOUTING = { signalToNoise: 1, liars: { kind: 'huge', count: 1 } } as const;

export const liarClaims: readonly Claim[] = [
  {
    id: 'liars-thresholds',
    demo: 'D14',
    chapter: 9,
    sentence: 'A vote outlasts just under half of the workers lying blindly, and fewer if the liars know the truth.',
    setting:
      'blind: the largest share that leaves P(vote wrong) below ½, M = 201, S = .1 and 1; omniscient: the limit as M → ∞, with p = .6, and Gaussian noise at S = .5, 1, 2',
    source: `${PAPER}; omniscient: (1 − α)p > ½`,
    ...printed({
      'blind, S = .1': '.497512',
      'blind, S = 1': '.497512',
      'omniscient, p = .6': '.1667',
      'omniscient, S = .5': '.277',
      'omniscient, S = 1': '.406',
      'omniscient, S = 2': '.488',
    }),
    why:
      'Blind: 100/201. A liar and an honest worker are together as often wrong twice as right twice, so the worker left over decides: an honest one at ' +
      '100 liars, a liar at 101. Omniscient: 1 − 1/(2p) with p = Φ(S).',
    measure: () => [
      ...[0.1, 1].map((s) => (firstLost(s, 'blind', 201) - 1) / 201),
      omniscientThreshold(0.6),
      ...[0.5, 1, 2].map((s) => omniscientThreshold(1 - wrong(s))),
    ],
  },
  {
    id: 'liars-table-half',
    demo: 'D14',
    chapter: 9,
    sentence: 'How a vote of twenty-seven fails as liars join, at a signal of half the noise.',
    setting: 'M = 27, S = .5: P(vote wrong)',
    source: LAW,
    ...table('.0184 .0184 .0495 .0885 .1162 .3070 .1889 .5586 .2863 .8186 .4042 .9696'),
    why: 'Honest ballots are wrong with chance Φ(−S); a blind liar’s with 1 − Φ(−S), an omniscient one’s always.',
    measure: () => tableOf(0.5),
  },
  {
    id: 'liars-table-one',
    demo: 'D14',
    chapter: 9,
    sentence: 'How a vote of twenty-seven fails as liars join, at a signal as strong as the noise.',
    setting: 'M = 27, S = 1: P(vote wrong)',
    source: LAW,
    ...table('1.6e-5 1.6e-5 3.5e-4 5.3e-4 .0055 .0117 .0268 .0677 .1027 .2786 .2894 .7132'),
    why: 'Honest ballots are wrong with chance Φ(−S); a blind liar’s with 1 − Φ(−S), an omniscient one’s always.',
    measure: () => tableOf(1),
  },
  {
    id: 'liars-first-lost',
    demo: 'D14',
    chapter: 9,
    sentence: 'With twenty-seven workers the vote is lost at fourteen blind liars, and earlier against those who know.',
    setting: 'least number of liars with P(vote wrong) > ½; and P for 11 omniscient ones at S = 1',
    source: LAW,
    ...printed({
      'blind, S = 1': '14.0',
      'omniscient, S = .5': '8.0',
      'omniscient, S = 1': '12.0',
      'P at 11, S = 1': '.478',
    }),
    why: 'From the binomial law; 11 of 27 is .407, just above the threshold of infinitely many, .406.',
    measure: () => [
      firstLost(1, 'blind'),
      firstLost(0.5, 'omniscient'),
      firstLost(1, 'omniscient'),
      voteFailureWithLiars(wrong(1), M, 11, 'omniscient'),
    ],
  },
  {
    id: 'liars-thresholds-reached',
    demo: 'D14',
    chapter: 9,
    sentence: 'With two thousand voters both thresholds are nearly sharp.',
    setting:
      'M = 2001, S = 1: P(vote wrong) at 46 and 54 % blind, 37 and 44 % omniscient; the limits are 50 and 40.6 %',
    source: LAW,
    ...printed({
      '920 blind': '.000395',
      '1081 blind': '.999605',
      '740 omniscient': '3.42e-6',
      '880 omniscient': '.999999566',
    }),
    why: 'The same law, summed by another program.',
    measure: () => [
      voteFailureWithLiars(wrong(1), 2001, 920, 'blind'),
      voteFailureWithLiars(wrong(1), 2001, 1081, 'blind'),
      voteFailureWithLiars(wrong(1), 2001, 740, 'omniscient'),
      voteFailureWithLiars(wrong(1), 2001, 880, 'omniscient'),
    ],
  },
  {
    id: 'liars-drawn',
    demo: 'D14',
    chapter: 9,
    sentence: 'Lying workers in a real exchange do as much harm as the exact law says.',
    setting: 'M = 27, S = .5, 6 liars that flip, 6 that know; 12 000 votes each, seed 14',
    source: LAW,
    expected: equals({ flip: 0.1162, omniscient: 0.307 }),
    why: 'P(vote wrong) from the binomial law, as in the table of M = 27.',
    tolerance: [0.1162, 0.307].map((p) => 4 * errorOfShare(p, 12_000) + 5e-5),
    toleranceWhy: '4 standard errors √(p(1 − p)/12 000), and the printed digits',
    measure: () => [FLIPPED, KNOWING].map((liars) => shareOfWrongVotes({ ...VOTES, ...liars })),
  },
  {
    id: 'one-shout-ruins-the-mean',
    demo: 'D14',
    chapter: 9,
    sentence: 'One loud liar turns the mean around; a vote and a median hardly notice.',
    setting: 'M = 27, S = 1, one worker sends −100 times its gradient; share of wrong coordinates in 12 000, seed 14',
    source: `${PAPER}, blind adversaries; normal and binomial laws`,
    expected: equals({ mean: 0.770059, vote: 4.65e-5, median: 4.65e-5 }),
    why:
      'The mean is (26 − 100)/27 of the truth with deviation √(26 + 10⁴)/27: wrong with chance Φ(74/100.13). The vote has one flipped ballot of 27, ' +
      'and the median of an odd number is positive if and only if most of them are.',
    tolerance: [0.770059, 4.65e-5, 4.65e-5].map((p) => 4 * errorOfShare(p, 12_000)),
    toleranceWhy: '4 standard errors √(p(1 − p)/12 000)',
    measure: () => {
      const share = (method: string) => shareOfWrongVotes({ ...VOTES, ...SHOUTING, method });
      return [share('sgd'), share('signsgd-vote'), share('median-sgd')];
    },
  },
];
