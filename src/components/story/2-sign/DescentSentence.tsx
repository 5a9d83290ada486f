import { plural, short } from '../../plots/format';
import { loss, losses } from './power';
import { farthest, isAtRest, isFalling, speed, swing, type Track, trackOf, type Walk, type walk } from './tracks';

interface Props {
  values: Walk & { shown: readonly string[] };
  data: ReturnType<typeof walk>;
}

/** Beyond rounding, two ways that are further apart than this are two. */
const SAME = 1e-9;
/** In steps a step: a way that leads on more slowly stands. */
const SLOW = 0.05;
/** What flies off is soon beyond this; what is not, has ended higher than it began. */
const OFF = 1e6;

/** What to notice of a turn, of Adam's memory, and of steps that do not shrink. */
export function DescentSentence({ values, data: { surface, tracks, straight } }: Props) {
  const [gd, sign, adam] = (['gd', 'signsgd', 'adam'] as const).map((id) => trackOf(tracks, id));
  const gap = farthest(sign, adam);
  const { count, ...reach } = swing(sign);
  const [low, high] = [reach.low, reach.high].map((value) => value - surface.least);
  const [lowest, highest] = losses(low, high);
  const end = sign.values[values.steps] - surface.least;
  return (
    <>
      <Turned
        {...values}
        least={surface.least}
        gd={values.shown.includes('gd') ? gd : null}
        sign={sign}
        straight={straight}
      />{' '}
      {values.shown.includes('adam') &&
        (gap < SAME ? (
          'Adam’s path is signSGD’s, step for step. '
        ) : (
          <>
            Adam strays up to <b className="number">{short(gap)}</b> from signSGD’s path.{' '}
          </>
        ))}
      {isFalling(sign) ? (
        `signSGD ${low < SAME ? 'has just landed on the bottom' : 'is still on its way down'}.`
      ) : isAtRest(sign) ? (
        end < SAME ? (
          'signSGD rests on the bottom.'
        ) : (
          <>
            signSGD rests <b className="number">{loss(end)}</b> above the lowest, where the slope is 0.
          </>
        )
      ) : (
        <>
          Over its last {count} iterates signSGD’s loss{' '}
          {lowest === highest ? (
            'is '
          ) : (
            <>
              lies between <b className="number">{lowest}</b> and{' '}
            </>
          )}
          <b className="number">{highest}</b>
          {endOf(values, low > surface.curvature * values.length ** 2, speed(sign, count, values.length))}
        </>
      )}
    </>
  );
}

/** What keeps the sign from the bottom; `isFar` if it is not even within a step of it, `going` how fast it leads on all the same. */
function endOf({ surface, decay, noise }: Walk, isFar: boolean, going: number): string {
  if (decay !== 'constant') return ', and its steps go on shrinking.';
  // The higher of two valleys has a bottom of its own.
  if (isFar && noise === 0 && surface !== 'two-valleys' && !Number.isNaN(going)) {
    return going < SLOW
      ? ': it hops across the valley and hardly gets along it.'
      : ': it hops across the valley while it walks along it.';
  }
  return ': steps of one length do not settle.';
}

interface TurnedProps extends Walk {
  least: number;
  /** Null if it is not shown. */
  gd: Track | null;
  sign: Track;
  straight: readonly Track[];
}

function Turned({ angle, steps, least, gd, sign, straight }: TurnedProps) {
  const of = (track: Track) => <b className="number">{loss(track.values[steps] - least)}</b>;
  const turned = angle !== 0;
  return (
    <>
      {turned ? `Turned by ${short(angle)}°, ` : 'With the axes straight '}
      {gd && <Plain track={gd} straight={turned ? trackOf(straight, 'gd') : null} steps={steps} least={least} />}
      signSGD gets to {of(sign)}
      {!gd && least !== 0 && ' above the lowest'}
      {turned ? (
        <>, and with straight axes to {of(trackOf(straight, 'signsgd'))}.</>
      ) : (
        ` in ${steps === 1 ? 'one step' : plural(steps, 'step')}.`
      )}
    </>
  );
}

interface PlainProps {
  track: Track;
  /** The same with the axes straight, where they are not. */
  straight: Track | null;
  steps: number;
  least: number;
}

/** Where gradient descent gets to, as far as an “and” to what signSGD does. */
function Plain({ track, straight, steps, least }: PlainProps) {
  const of = ({ values }: Track) => <b className="number">{loss(values[steps] - least)}</b>;
  const [first, last] = [track.values[0] - least, track.values[steps] - least];
  if (last > first + SAME * Math.abs(first)) {
    return (
      <>
        GD {last < OFF ? <>ends higher than it began, at {of(track)}</> : 'flies off'}, for its step is too long for
        this curvature, and{' '}
      </>
    );
  }
  return (
    <>
      GD gets to {of(track)}
      {least !== 0 && ' above the lowest'}
      {straight ? <>, as it does with the axes straight ({of(straight)}); </> : ', and '}
    </>
  );
}
