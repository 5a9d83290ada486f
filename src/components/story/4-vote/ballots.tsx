import { choice, number, type Values } from '../../../sim/parameter';
import type { NumberTable } from '../../figures/Numbers';
import { plural, whole } from '../../plots/format';
import { type Shown, storyFigure } from '../story-figure';
import { BallotsPicture } from './BallotsPicture';
import { BallotsSentence } from './BallotsSentence';
import { COORDINATES } from './coordinates';
import { MEASURED, type VotedExchange, votedExchange } from './voted-exchange';

const knobs = {
  workers: number({
    label: 'Workers',
    symbol: 'M',
    min: 1,
    max: 64,
    whole: true,
    scale: 'squares',
    default: 16,
    why: 'More ballots, smaller chance of a wrong vote, if one ballot is right more often than not.',
  }),
  level: number({
    label: 'Noise level',
    symbol: 'σ',
    min: 0.1,
    max: 10,
    scale: 'log',
    digits: 2,
    default: 1.5,
    why: 'How far the gradient of one example strays from the true one: what turns signs is its ratio to the gradient.',
  }),
  batch: number({
    label: 'Batch per worker',
    symbol: 'n',
    min: 1,
    max: 256,
    whole: true,
    scale: 'log',
    default: 1,
    why: 'A mean over n examples strays √n times less. The theorem behind the vote wants it to grow with training.',
  }),
  liars: number({
    label: 'Liars, %',
    min: 0,
    max: 100,
    whole: true,
    scale: 'linear',
    default: 0,
    why: 'The last workers send the opposite of what they see. Beyond half of them the vote is theirs.',
  }),
  tie: choice({
    label: 'A tied vote is',
    options: [
      { value: 'coin', label: 'a fair coin' },
      { value: 'plus', label: '+1' },
      { value: 'zero', label: '0: no step' },
    ],
    default: 'coin',
    why: 'An even number of ballots can split evenly, and published codes disagree on what the vote then is.',
  }),
  zero: choice({
    label: 'The sign of 0 is',
    options: [
      { value: 'coin', label: 'a fair coin' },
      { value: 'plus', label: '+1' },
      { value: 'zero', label: '0: the ballot abstains' },
    ],
    default: 'coin',
    why: 'One bit cannot say 0. Where no example touches a weight, its gradient is exactly 0 at every worker.',
  }),
  step: number({
    label: 'Exchange',
    min: 1,
    max: 200,
    whole: true,
    scale: 'linear',
    default: 1,
    why: 'Another exchange draws other noise about the same true gradient.',
  }),
  coordinate: number({
    label: 'Coordinate',
    min: 1,
    max: COORDINATES,
    whole: true,
    scale: 'linear',
    default: 34,
    why: 'The coordinate whose numbers are written under the picture.',
  }),
};

export type BallotsShown = Shown<typeof knobs, VotedExchange>;

/** Workers × coordinates: what everybody sent, how it was counted, and where the vote is not the true gradient's sign. */
export const figure = storyFigure({
  id: 'ballots',
  title: 'Ballots',
  subtitle: ({ values: { workers } }) =>
    `one exchange, ${plural(workers, 'worker')}, ${COORDINATES} coordinates from the steepest to the flattest`,
  knobs,
  handles: ['coordinate'],
  compute: (values: Values<typeof knobs>) => votedExchange(values as Parameters<typeof votedExchange>[0]),
  Picture: BallotsPicture,
  Sentence: BallotsSentence,
  numbers,
});

function numbers({ data: { coordinates } }: BallotsShown): NumberTable {
  return {
    caption: `One exchange, coordinate by coordinate. Measured: the share of wrong ballots among ${whole(MEASURED)} of honest workers. A dash: the true gradient is 0.`,
    columns: [
      'coordinate',
      'true gradient',
      'S = |g|/σ',
      'tally',
      'vote',
      'wrong',
      'ballot wrong, measured',
      'exact',
      'Gauss’s bound',
      'vote wrong, exact',
    ],
    rows: coordinates.map((each, i) => [
      i + 1,
      each.truth,
      each.signalToNoise,
      each.tally,
      each.tied ? `${each.vote} (tie)` : each.vote,
      each.wrong ? 'wrong' : '',
      ...[each.measured, each.exact, each.bound, each.voteFailure].map((chance) =>
        Number.isNaN(chance) ? '–' : chance,
      ),
    ]),
  };
}
