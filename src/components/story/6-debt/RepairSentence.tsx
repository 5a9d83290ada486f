import type { ReactNode } from 'react';
import { topOneGrowth } from '../../../sim/theory/counterexamples';
import { wallMean, wallSgdMean } from '../../../sim/theory/stationary';
import { fixed, plural, short, whole } from '../../plots/format';
import { Digits } from '../parts/Digits';
import { rounded } from '../parts/rounded';
import { landing, lateOf, type TrapWalk } from './repairs';

interface Props {
  values: { trap: string; compressor: string; step: number; steps: number; schedule: string };
  data: TrapWalk;
}

const b = (text: string) => <b className="number">{text}</b>;
const r = (value: number) => <Digits>{rounded(value)}</Digits>;

/** What became of the trap, in the numbers of the run. */
export function RepairSentence(props: Props): ReactNode {
  switch (props.values.trap) {
    case 'wall':
      return <Wall {...props} />;
    case 'line':
      return <Line {...props} />;
    case 'valley':
      return <Valley {...props} />;
    default:
      return <TopOne {...props} />;
  }
}

function Wall({ values, data: { off, on, sgd, apart } }: Props) {
  const { steps } = values;
  const longRun = longRunOf(values);
  return (
    <>
      Over the last half of {plural(steps, 'round')} f is {b(fixed(lateOf(off.shown).mean, 3))} without memory and{' '}
      {b(fixed(lateOf(on.shown).mean, 3))} with it
      {longRun !== null && (
        <>
          ; in the long run they are {b(fixed(longRun.off, 3))} and {b(fixed(longRun.on, 3))}
        </>
      )}
      .{' '}
      {apart === 0 ? (
        <>
          In one dimension nothing is lost, nothing is owed, and what memory makes of it <em>is</em> SGD: the largest
          difference of the two walks is {b('0')}.
        </>
      ) : (
        <>SGD has {b(fixed(lateOf(sgd.shown).mean, 3))}.</>
      )}
    </>
  );
}

/** The exact means of f on the wall, of signs and of SGD, which memory is here; null where they are not known. */
function longRunOf({ compressor, step, schedule }: Props['values']): { off: number; on: number } | null {
  const isLattice = Math.abs(2 / step - Math.round(2 / step)) < 1e-9;
  return compressor === 'own' && schedule === 'constant' && isLattice
    ? { off: wallMean(step), on: wallSgdMean(step) }
    : null;
}

/** An f below this is 0 but for rounding. */
const ROUNDING = 1e-12;

function Line({ values: { step, schedule, steps, compressor }, data: { off, on, arrival } }: Props) {
  const [without, late] = [lateOf(off.shown), lateOf(on.shown)];
  const landed = landing(on.shown);
  const between = (
    <>
      over the last half it lies between {late.least < ROUNDING ? b('0') : r(late.least)} and {r(late.most)}
      {schedule === 'constant'
        ? `: f has a kink, and a constant γ = ${short(step)} leaves a floor in proportion to it.`
        : ', sinking with the step.'}
    </>
  );
  return (
    <>
      {Math.min(...off.shown) >= 1 - 1e-9 ? (
        <>Without memory f is never below {b(fixed(Math.min(...off.shown), 2))}, where it began. </>
      ) : (
        <>
          Without memory the {compressor === 'own' ? 'sign' : 'compressor'} is not trapped here: f is {r(without.mean)}{' '}
          on average over the last half.{' '}
        </>
      )}
      {arrival >= 0 ? (
        <>
          With it f is first below 0.1 after <Digits>{plural(arrival, 'round')}</Digits>
          {2 * arrival <= steps ? <>; {between}</> : ' and has only just come down.'}
        </>
      ) : landed >= 0 ? (
        <>
          With it f is down to {b(short(late.least))} after <Digits>{plural(landed, 'round')}</Digits> and goes no
          lower; {between}
        </>
      ) : (
        <>
          With it f comes down to {b(short(Math.min(...on.shown)))} in {plural(steps, 'round')}.
        </>
      )}
    </>
  );
}

/** In the valley f is this low where a walk has arrived. */
const LOW = 1e-3;
/** Ballots without a scale, worth γ whatever was due. */
const WHOLE = ['sign', 'stochastic-sign'];

function Valley({ values: { steps, compressor, schedule }, data: { off, on, sgd } }: Props) {
  const least = Math.min(...off.shown);
  const [late, lateSgd] = [lateOf(on.shown), lateOf(sgd.shown)];
  const hasArrived = lateSgd.most < LOW;
  const hasFloor = hasArrived && WHOLE.includes(compressor);
  return (
    <>
      {hasFloor ? (
        <>
          Over the last half of {plural(steps, 'round')} f is {r(late.mean)} on average with memory, {r(lateSgd.mean)}
        </>
      ) : (
        <>
          After {plural(steps, 'round')} f is {r(on.shown[steps])} with memory, {r(sgd.shown[steps])}
        </>
      )}{' '}
      with nothing compressed.{' '}
      {least >= 1 - 1e-9 ? (
        <>Without memory it never was below {b(fixed(least, 2))}, where it began.</>
      ) : (
        <>Without memory it is {r(off.shown[steps])}: this compressor is not trapped here.</>
      )}{' '}
      {valleyEnd(hasArrived, hasFloor, schedule)}
    </>
  );
}

/** Whether a floor is left: not by a compressor that loses a fixed share at most. */
function valleyEnd(hasArrived: boolean, hasFloor: boolean, schedule: string): string {
  if (!hasArrived) return 'The first two are still on their way down.';
  if (!hasFloor) return 'Here f is smooth and the noise dies at the minimum, so no floor is left.';
  const sinking = schedule === 'constant' ? '' : ', which sinks with them';
  return `With memory its whole steps leave a floor${sinking}: this is no compressor in the lemma’s sense.`;
}

function TopOne({ values: { step, steps, compressor, schedule }, data: { off, on } }: Props) {
  const most = Math.max(...on.shown);
  const isTop = (compressor === 'own' || compressor === 'top-k') && schedule === 'constant';
  return (
    <>
      In {plural(steps, 'round')} without memory the length of x has become {r(off.shown[steps])}
      {off.shown[steps] >= ROUNDING && ' times what it was'}
      {isTop && (
        <>
          , as (1 + 11γ/6) to the power of {whole(steps)} says: {r(topOneGrowth(step, steps))}
        </>
      )}
      . With it the length{' '}
      {most > 1 + 1e-9 ? (
        <>rises to {b(most < 1000 ? fixed(most, 4) : short(most))} at most</>
      ) : (
        'never is above what it was'
      )}
      , and is {r(on.shown[steps])} in the end.
    </>
  );
}
