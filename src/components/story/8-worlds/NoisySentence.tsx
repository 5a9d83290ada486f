import type { ReactNode } from 'react';
import { fixed, whole } from '../../plots/format';
import { Drawn } from '../parts/Drawn';
import { ERRORS } from './NoisyPicture';
import { ASKED, COUNTED, errorOf, type NoisyWalk, STEPS } from './noisy-walk';
import { MEAN, MEDIAN } from './wants';

const N = ({ children }: { children: ReactNode }) => <b className="number">{children}</b>;

/** A way of a sixth of the picture is seen to be slow. */
const SLOW = STEPS / 6;

interface Props {
  values: { dither: number; sketch: string[]; shown: 'no' | 'yes' };
  data: NoisyWalk;
}

/** Before: what is known. After: how far off the drawing was, and what noise does. */
export function NoisySentence({ values: { dither, sketch, shown }, data }: Props) {
  const { rest, mean, sd, way, isSettled, isHardlyMoved } = data;
  const without = <N>{fixed(MEAN - MEDIAN, 2)}</N>;
  if (shown === 'no') {
    return (
      <>
        Without noise the vote rests at the median, <N>{MEDIAN}</N>, off the mean, <N>{fixed(MEAN, 2)}</N>, by {without}
        . Now every worker adds b times a standard normal to its gradient before it takes the sign.
      </>
    );
  }
  return (
    <>
      <Drawn
        sketch={sketch}
        truth={ASKED.map((b) => errorOf(b) / ERRORS[1])}
        where={(knot) => <>b = {String(ASKED[knot])}</>}
        say={(height) => fixed(height * ERRORS[1], 2)}
      />
      More noise, less error: with b = <N>{String(dither)}</N> the vote rests at <N>{fixed(rest, 4)}</N>, off the mean
      by <N>{fixed(MEAN - rest, 2)}</N>; without noise it would be off by {without}.{' '}
      {isHardlyMoved ? (
        <>So little noise hardly moves it.</>
      ) : !isSettled ? (
        <>
          The walk beside it shows the price: it takes about {about(way)} steps to settle
          {way > STEPS && `, and walks ${whole(STEPS)}`}. Over the last {whole(COUNTED)} it averages{' '}
          <N>{fixed(mean, 2)}</N>, a part of the way included.
        </>
      ) : (
        <>
          The walk beside it averages <N>{fixed(mean, 2)}</N>
          {way > SLOW && `, and shows the price: it takes about ${about(way)} steps to get there`} and keeps straying by{' '}
          <N>{fixed(sd, 2)}</N>.
        </>
      )}
    </>
  );
}

/** Steps to the nearest hundred. */
function about(steps: number): string {
  return whole(100 * Math.round(steps / 100));
}
