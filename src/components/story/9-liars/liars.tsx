import { ATTACKS, type AttackKind } from '../../../sim/attackers';
import { choice, number, type Values } from '../../../sim/parameter';
import { flipRate } from '../../../sim/theory/flip';
import { mixedVoteFailure } from '../../../sim/theory/jury';
import { omniscientThreshold, voteFailureWithLiars } from '../../../sim/theory/liars';
import type { NumberTable } from '../../figures/Numbers';
import { percent } from '../../plots/format';
import { asSet } from '../parts/as-set';
import { chance, NEARLY_CERTAIN } from '../parts/chance';
import { type Shown, storyFigure } from '../story-figure';
import { LiarsPicture } from './LiarsPicture';
import { type LyingExchange, liarsIn, lyingExchange, WORKERS, wrongIn } from './lying-exchange';
import { meanFailure } from './mean-failure';
import '../parts/wrong-number.css';
import { Digits } from '../parts/Digits';

const knobs = {
  kind: choice({
    label: 'A liar',
    options: ATTACKS.map(({ id, label }) => ({ value: id, label })),
    default: 'huge',
    why: 'What it sends instead of its gradient g: −g, the lengths of g under signs by coins, −100 g, or the opposite of the true gradient.',
  }),
  signal: number({
    label: 'Signal to noise',
    symbol: 'S',
    min: 0.1,
    max: 3,
    scale: 'log',
    digits: 2,
    default: 1,
    why: 'How far the true gradient stands out of an honest worker’s noise. The surer the honest, the more liars they outvote.',
  }),
  step: number({
    label: 'Exchange',
    min: 1,
    max: 100,
    whole: true,
    scale: 'linear',
    default: 1,
    why: 'Another exchange draws other noise.',
  }),
  who: number({
    label: 'Who lies',
    min: 0,
    max: 2 ** WORKERS - 1,
    whole: true,
    scale: 'linear',
    default: 1,
    why: 'Bit m says whether worker m + 1 lies.',
  }),
};

export interface LiarsData {
  liars: number;
  exchange: LyingExchange;
  /** Chances of a wrong coordinate by the number of liars, 0 … 27: of the mean, of the vote, and of the vote against each kind of the papers. */
  mean: number[];
  vote: number[];
  blind: number[];
  omniscient: number[];
  /** Shares of liars that ever more workers just outvote. */
  threshold: number;
}

function compute({ kind, signal, step, who }: Values<typeof knobs>): LiarsData {
  const attack = kind as AttackKind;
  const wrong = flipRate('gaussian', signal);
  const course = (chance: (liars: number) => number) => Array.from({ length: WORKERS + 1 }, (_, i) => chance(i));
  const blind = course((liars) => voteFailureWithLiars(wrong, WORKERS, liars, 'blind'));
  const omniscient = course((liars) => voteFailureWithLiars(wrong, WORKERS, liars, 'omniscient'));
  const tossed = () =>
    course((liars) => mixedVoteFailure(Array.from({ length: WORKERS }, (_, worker) => (worker < liars ? 0.5 : wrong))));
  return {
    liars: liarsIn(who),
    exchange: lyingExchange(who, attack, signal, step),
    mean: course((liars) => meanFailure(attack, signal, WORKERS, liars)),
    // One ballot is one ballot: shouting is flipping.
    vote: attack === 'omniscient' ? omniscient : attack === 'random' ? tossed() : blind,
    blind,
    omniscient,
    threshold: omniscientThreshold(1 - wrong),
  };
}

export type LiarsShown = Shown<typeof knobs, LiarsData>;

/** Mean, median and vote where some of 27 workers lie; who lies is chosen in the picture. */
export const figure = storyFigure({
  id: 'liars',
  title: 'Liars',
  subtitle: 'twenty-seven workers: click, drag over or press Space on those who shall lie',
  knobs,
  handles: ['who'],
  compute,
  Picture: LiarsPicture,
  Sentence,
  numbers,
});

const DOES: Record<AttackKind, [one: string, many: string]> = {
  flip: ['flips its gradient', 'flip their gradients'],
  random: ['tosses coins', 'toss coins'],
  huge: ['shouts, minus a hundred times its gradient', 'shout, minus a hundred times their gradients'],
  omniscient: ['knows the truth and denies it', 'know the truth and deny it'],
};

function Sentence({ values: { kind }, data }: LiarsShown) {
  const { liars, exchange, mean, vote } = data;
  const does = DOES[kind as AttackKind][liars === 1 ? 0 : 1];
  // Those who know the truth leave nothing to chance once they are enough.
  const isSure = kind === 'omniscient';
  const { sgd, 'median-sgd': median, 'signsgd-vote': voted } = exchange.answers;
  return (
    <>
      {liars === 0 ? (
        'Nobody lies'
      ) : (
        <>
          <b className="number">{liars}</b> of {WORKERS} {does}
        </>
      )}
      : a coordinate of the mean is wrong with chance{' '}
      <Digits className={look(mean[liars])}>{chance(mean[liars], isSure && liars === WORKERS)}</Digits>, of the vote
      with <Digits className={look(vote[liars])}>{chance(vote[liars], isSure && 2 * liars > WORKERS)}</Digits>. Here the
      mean is wrong on <b className="number">{wrongIn(sgd)}</b> of <span className="number">{sgd.length}</span>, the
      median on <b className="number">{wrongIn(median)}</b>, the vote on <b className="number">{wrongIn(voted)}</b>.{' '}
      {remark(kind as AttackKind, data)}
    </>
  );
}

const look = (chance: number) => (chance > 0.5 ? 'number wrong-number' : 'number');

/** A threshold below this share is well before half. */
const EARLY = 0.45;

function remark(kind: AttackKind, { liars, mean, vote, threshold }: LiarsData): string {
  if (liars === WORKERS && kind !== 'random') return 'No honest worker is left to outvote.';
  if (kind === 'random') return 'Coins pull neither way: a vote outlives them as long as a few honest ballots remain.';
  if (vote[liars] > 0.5 && kind === 'omniscient' && 2 * liars < WORKERS)
    return `The vote is lost ${threshold < EARLY ? 'well' : 'just'} before half: liars who know the truth win from ${percent(threshold)} on, because honest ballots that err vote with them.${quiet(mean[liars], vote[liars])}`;
  if (vote[liars] > 0.5) return 'They are the majority now, and the vote does as they say.';
  if (kind === 'huge' && liars > 0)
    return mean[liars] > 0.5 ? 'One loud voice is enough to turn the mean around; in a vote it counts one head.' : '';
  if (liars > 0 && kind === 'omniscient')
    return `The vote holds up to ${percent(threshold)} of such liars if the crowd is large.${quiet(mean[liars], vote[liars])}`;
  return liars > 0
    ? `The vote holds to just under half.${quiet(mean[liars], vote[liars])}`
    : 'Turn one worker, and look at the mean.';
}

/** What ruins a mean is loudness alone. */
function quiet(mean: number, vote: number): string {
  return mean < vote
    ? ' Under bell-shaped noise liars who keep their voices down hurt the mean even less; but nothing keeps them down.'
    : '';
}

function numbers({ values: { kind, signal }, data }: LiarsShown): NumberTable {
  const isListedAs1 = [data.mean, data.vote, data.blind].some((chances) => chances.includes(1));
  return {
    caption: `Chance of a wrong coordinate among ${WORKERS} workers at S = ${asSet(signal, 2)}, Gaussian noise; “this lie” is: ${DOES[kind as AttackKind][0]}. The median of an odd number has the sign of the vote.${isListedAs1 ? ` ${NEARLY_CERTAIN}` : ''}`,
    columns: ['liars', 'mean, this lie', 'vote, this lie', 'vote, flippers', 'vote, liars who know'],
    rows: data.vote.map((vote, liars) => [liars, data.mean[liars], vote, data.blind[liars], data.omniscient[liars]]),
  };
}
