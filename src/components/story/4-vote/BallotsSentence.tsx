import { percent, short } from '../../plots/format';
import type { BallotsShown } from './ballots';
import { LIVE, SILENT } from './coordinates';
import type { VotedExchange } from './voted-exchange';
import '../parts/wrong-number.css';
import { Digits } from '../parts/Digits';

/** How many ballots and votes are wrong in this exchange, where, and what became of ties, zeros and liars. */
export function BallotsSentence({ values, data: { honest, wrongBallots, coordinates, expected } }: BallotsShown) {
  const wrong = coordinates.filter((each) => each.wrong);
  const tied = coordinates.filter((each) => each.tied && each.truth !== 0).length;
  const lying = values.workers - honest;
  return (
    <>
      {honest > 0 && (
        <>
          One {lying > 0 && 'honest '}ballot alone is wrong on <Digits>{shareText(wrongBallots)}</Digits> of the
          coordinates
          {honest > 1 && ' on average'}.{' '}
        </>
      )}
      The vote is wrong on <b className={wrong.length > 0 ? 'number wrong-number' : 'number'}>{wrong.length}</b> of{' '}
      <span className="number">{LIVE}</span> (<Digits isLight>{expectedText(expected)}</Digits> to be expected)
      {lying > 0 && (
        <>
          {' '}
          with <b className="number">{lying}</b> lying
        </>
      )}
      {wrong.length > 0 && 2 * lying < values.workers && (
        <>
          :{' '}
          {wrong.length === 1
            ? 'the one mistake is where the gradient is'
            : 'every mistake is where the gradient is at most'}{' '}
          <b className="number">{short(largest(wrong))}</b> of the noise
        </>
      )}
      . {2 * lying > values.workers && <Majority workers={values.workers} {...{ coordinates, expected }} />}
      {tied > 0 && (
        <>
          Of these {LIVE} votes <b className="number">{tied}</b> {tied === 1 ? 'is' : 'are'} tied: {TIED[values.tie]}
          {tied === 1 || values.tie !== 'coin' ? '' : ' each'}.{' '}
        </>
      )}
      {SILENCE[values.zero]}
    </>
  );
}

/** Beyond this share of wrong votes to be expected the vote is the liars’. */
const THEIRS = 2 / 3;
const SUREST = 10;
/** Of fewer ballots most tallies are alike, and none is surer than another. */
const FEWEST = 5;

/** What a majority of liars makes of the vote: much of it, unless noise hides them. */
function Majority({
  workers,
  coordinates,
  expected,
}: Pick<VotedExchange, 'coordinates' | 'expected'> & { workers: number }) {
  const surest = coordinates
    .slice(0, LIVE)
    .sort((a, b) => Math.abs(b.tally) - Math.abs(a.tally))
    .slice(0, SUREST);
  const wrong = surest.filter((each) => each.wrong).length;
  return (
    <>
      The liars are the majority, {expected > THEIRS * LIVE ? 'and the vote is theirs' : 'yet noise hides much of it'}
      {workers >= FEWEST && (
        <>
          : of the {SUREST} surest votes <b className="number">{wrong}</b> {wrong === 1 ? 'is' : 'are'} wrong
        </>
      )}
      .{' '}
    </>
  );
}

/** A share of the coordinates as whole per cent, with a digit more where there are few. */
function shareText(share: number): string {
  return share === 0 ? 'none' : percent(share, share < 0.095 ? 1 : 0);
}

/** An expected number of mistakes; none is said to be 0 because it is small. */
const expectedText = (count: number) => (count < 0.05 ? 'under 0.1' : count.toFixed(1));

const largest = (wrong: { signalToNoise: number }[]) => Math.max(...wrong.map(({ signalToNoise }) => signalToNoise));

const TIED: Record<string, string> = { coin: 'a coin decides', plus: 'taken for plus', zero: 'no step is made' };

const SILENCE: Record<string, string> = {
  coin: '',
  plus: `The last ${SILENT} coordinates, where every gradient is exactly 0, get a unanimous plus out of nothing.`,
  zero: `On the last ${SILENT} coordinates, where every gradient is exactly 0, all abstain; that costs a second bit each.`,
};
