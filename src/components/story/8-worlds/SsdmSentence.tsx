import { fixed, short } from '../../plots/format';
import { Digits } from '../parts/Digits';
import { rounded } from '../parts/rounded';
import { lateMean, STEPS, type Way } from './two-worlds';

interface Props {
  world: string;
  tie: string;
  beta: number;
  ways: readonly Way[];
  floor: number;
  apart: number;
}

const N = ({ children }: { children: string }) => <b className="number">{children}</b>;

/** What became of the vote, of error feedback and of SSDM in the chosen world. */
export function SsdmSentence(props: Props) {
  return props.world === 'plane' ? <InThePlane {...props} /> : <OnTheLine {...props} />;
}

function InThePlane({ tie, ways: [vote, feedback, ssdm], floor }: Props) {
  const end = vote.path.subarray(-2);
  const f = vote.values[STEPS];
  return (
    <>
      {tie === 'zero' && (
        <>
          Every ballot of one worker cancels the other’s: after <N>{String(STEPS)}</N> steps the vote is still at (
          <N>{fixed(end[0], 0)}</N>, <N>{fixed(end[1], 0)}</N>), with f = 4ε² = <N>{short(floor)}</N>.
        </>
      )}
      {tie === 'plus' && (
        <>
          Every coordinate ties and every tie counts as +1, so the vote ran past the bottom and away, to (
          <N>{fixed(end[0], 1)}</N>, <N>{fixed(end[1], 1)}</N>), f = <N>{short(f)}</N>, and it never turns.
        </>
      )}
      {tie === 'coin' && (
        <>
          Every coordinate ties, so coins decide: the vote walks at random and has come to f = <N>{short(f)}</N>.
        </>
      )}{' '}
      Error feedback went to the bottom, f = <Digits>{rounded(feedback.values[STEPS])}</Digits>; SSDM to a floor, f ={' '}
      <Digits>{rounded(lateMean(ssdm.values))}</Digits> on average over the second half.
    </>
  );
}

function OnTheLine({ beta, ways: [sgd, vote, ssdm], apart }: Props) {
  return (
    <>
      SGD settled at <N>{fixed(sgd.path[STEPS], 2)}</N>, the mean. SSDM averages <N>{fixed(lateMean(ssdm.path), 2)}</N>{' '}
      over the second half, at the median with the vote, <N>{fixed(lateMean(vote.path), 2)}</N>. With one coordinate
      g/‖g‖ is ±1 and the coin has one side{beta === 0 ? ': SSDM’s walk' : ': without momentum, SSDM’s walk'} differs
      from averaged signs by <Digits>{rounded(apart)}</Digits>.
    </>
  );
}
