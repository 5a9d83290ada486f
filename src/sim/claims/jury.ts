import { gaussBound } from '../theory/bounds';
import { flipRate } from '../theory/flip';
import { juryCurve, rootMBound, voteFailure } from '../theory/jury';
import { atMost, type Claim, equals, printed } from './claim';
import { errorOfShare, shareOfWrongVotes } from './simulated-vote';
import { range } from './vectors';

const THEOREM = 'signSGD, 1802.04434, Theorem 2; binomial law';
const WORKERS = [1, 3, 5, 9, 15, 27, 51, 101];
const table = (row: string) =>
  printed(Object.fromEntries(row.split(' ').map((text, i) => [`M = ${WORKERS[i]}`, text] as const)));

const rows = [
  [
    'tenth',
    '.1',
    0.1,
    '.4602 .4404 .4256 .4028 .3767 .3378 .2835 .2108',
    'Even a whisper is heard by enough voters, slowly.',
  ],
  [
    'quarter',
    '.25',
    0.25,
    '.4013 .3539 .3197 .2693 .2162 .1479 .0762 .0223',
    'A weak signal becomes a good decision with a hundred voters.',
  ],
  [
    'half',
    '.5',
    0.5,
    '.3085 .2268 .1746 .1096 .0584 .0184 .00213 3.0e-5',
    'At half the noise, fifty voters hardly err.',
  ],
  [
    'one',
    '1',
    1,
    '.1587 .0675 .0310 .00721 8.98e-4 1.6e-5 6.5e-9 7.2e-16',
    'At a signal as strong as the noise, a vote of fifteen almost never errs.',
  ],
] as const;

const drawn = { 'M = 3': [3, 0.0675], 'M = 5': [5, 0.031], 'M = 8': [8, 0.014798], 'M = 9': [9, 0.00721] } as const;
const VOTES = { dimension: 4000, steps: 5 };

export const juryClaims: readonly Claim[] = [
  ...rows.map(
    ([name, text, s, row, sentence]): Claim => ({
      id: `vote-gaussian-${name}`,
      demo: 'D2',
      chapter: 4,
      sentence,
      setting: `Gaussian noise, S = ${text}: P(vote wrong)`,
      source: THEOREM,
      ...table(row),
      why: 'P(Bin(M, Φ(−S)) > M/2), odd M.',
      measure: () => WORKERS.map((workers) => voteFailure(flipRate('gaussian', s), workers)),
    }),
  ),
  {
    id: 'vote-falls-with-workers',
    demo: 'D2',
    chapter: 4,
    sentence: 'If one voter is right more often than not, two more always help.',
    setting: 'p wrong = .01, .02 … .49, odd M to 501; steps where the failure rises',
    source: `${THEOREM} (Condorcet)`,
    expected: equals({ rises: 0 }),
    why: 'P(2l + 1) − P(2l − 1) = (2p − 1)·C(2l − 1, l)(p(1 − p))^l < 0 for p < ½.',
    tolerance: 0,
    toleranceWhy: 'a count',
    measure: () => {
      const rises = range(49).flatMap((k) => {
        const curve = juryCurve((k + 1) / 100, 501);
        return range(250).filter(
          (l) => curve[2 * l + 2] > curve[2 * l] || (curve[2 * l + 2] === curve[2 * l] && curve[2 * l] > 0),
        );
      });
      return [rises.length];
    },
  },
  {
    id: 'vote-of-even-is-of-odd',
    demo: 'D2',
    chapter: 4,
    sentence: 'With ties counted half, an even number of voters is worth one fewer.',
    setting: 'p wrong = .05 … .95, 2l = 2 … 40; the failure of 2l summed from the binomial law by hand',
    source: 'Stochastic sign descent, 1905.12938, "parallel"',
    expected: atMost({ 'largest relative difference': 0 }),
    why: 'One more voter matters only after l : l − 1, and then makes a tie; both sides gain and lose ½C(2l, l)(p(1 − p))^l.',
    tolerance: 1e-10,
    toleranceWhy: 'rounding, relative',
    measure: () => {
      const differences = range(19).flatMap((k) => {
        const p = (k + 1) / 20;
        return range(20).map((j) => Math.abs(tiesHalved(p, 2 * j + 2) / voteFailure(p, 2 * j + 1) - 1));
      });
      return [Math.max(...differences)];
    },
  },
  {
    id: 'vote-without-signal',
    demo: 'D2',
    chapter: 4,
    sentence: 'Without any signal every vote is a coin.',
    setting: 'S = 0, M = 1 … 1001: largest distance from ½',
    source: THEOREM,
    expected: atMost({ distance: 0 }),
    why: 'By symmetry.',
    tolerance: 1e-12,
    toleranceWhy: 'rounding',
    measure: () => [Math.max(...juryCurve(flipRate('gaussian', 0), 1001).map((p) => Math.abs(p - 0.5)))],
  },
  {
    id: 'vote-drawn',
    demo: 'D2',
    chapter: 4,
    sentence: 'Ballots packed, sent and counted are wrong as often as the exact curve says.',
    setting: 'Gaussian noise, S = 1, 20 000 votes a row, seed 2; the tie of eight is a coin',
    source: THEOREM,
    expected: equals(Object.fromEntries(Object.entries(drawn).map(([label, [, p]]) => [label, p]))),
    why: 'As in the table at S = 1; eight voters are worth seven.',
    tolerance: Object.values(drawn).map(([, p]) => 4 * errorOfShare(p, 20_000) + 5e-5),
    toleranceWhy: '4 standard errors √(p(1 − p)/20 000), and the printed digits',
    measure: () =>
      Object.values(drawn).map(([workers]) =>
        shareOfWrongVotes({ noise: 'gaussian', signalToNoise: 1, workers, seed: 2, ...VOTES }),
      ),
  },
  {
    id: 'vote-lemma-room',
    demo: 'D2',
    chapter: 4,
    sentence: 'The lemma behind the square root of the number of workers is true with room to spare.',
    setting: 'largest P(vote wrong)·√M·S over odd M ≤ 201, S = .001 … 3, each sign as bad as the Gauss bound allows',
    source: 'signSGD, 1802.04434, the lemma behind Theorem 2(b); computed',
    ...printed({ largest: '.294' }),
    why: 'The limit is √3·max xΦ(−x) = .2944; the lemma says 1.',
    measure: () => {
      let largest = 0;
      for (let k = 1; k <= 3000; k++) {
        const curve = juryCurve(gaussBound(k / 1000), 201);
        for (let m = 0; m < 201; m += 2) largest = Math.max(largest, curve[m] / rootMBound(k / 1000, m + 1));
      }
      return [largest];
    },
  },
];

/** P(more than half of n wrong) + ½ P(a tie), summed term by term. */
function tiesHalved(p: number, n: number): number {
  let chance = (1 - p) ** n;
  let failure = 0;
  for (let k = 0; k <= n; k++) {
    if (2 * k >= n) failure += 2 * k === n ? chance / 2 : chance;
    chance *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return failure;
}
