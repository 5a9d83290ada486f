import type { History } from '../../sim/history';
import { bits, percent, short, two } from '../plots/format';
import { methodLook } from '../plots/methodLook';
import { type Course, courses, lossAt, type RaceY, spread } from './race';
import type { Seen } from './seen';

interface Props {
  seen: Seen;
  forkedAt: number | null;
  y: RaceY;
}

/** Costs closer than this are not worth a comparison. */
const ALIKE = 1.05;

/** What the race tells at the moment shown. */
export function RaceSentence({ seen: { history, at, head }, forkedAt, y }: Props) {
  if (forkedAt !== null && forkedAt === head)
    return (
      <>
        Forked at step <b className="number">{forkedAt}</b>: a knob turned now takes effect there, and the old future
        stays as a faint line. Reset ends the fork.
      </>
    );
  const cost = spread(history, at);
  if (at === 0)
    return cost ? (
      <>
        One step of {methodLook(cost.dearest.method).name} sends <b className="number">{bits(cost.dearest.bits)}</b>,
        one of {methodLook(cost.cheapest.method).name} <b className="number">{bits(cost.cheapest.bits)}</b>.
      </>
    ) : (
      <>The race begins at step 0.</>
    );
  const all = courses(history, at, 'steps', 'accuracy');
  return (
    <>
      After <span className="number">{at}</span> {at === 1 ? 'step' : 'steps'}{' '}
      <Ahead history={history} at={at} y={y} all={all} />
      {cost && cost.ratio > ALIKE && (
        <>
          ; {methodLook(cost.dearest.method).name} has sent <b className="number">{bits(cost.dearest.bits)}</b>,{' '}
          <b className="number">{short(Number(cost.ratio.toPrecision(2)))}</b> times as much as{' '}
          {methodLook(cost.cheapest.method).name}
        </>
      )}
      .
      {all
        .filter(({ divergedAt }) => divergedAt !== null)
        .map(({ method, divergedAt }) => (
          <span key={method}>
            {' '}
            {methodLook(method).name} diverged at step <span className="number">{divergedAt}</span>.
          </span>
        ))}
    </>
  );
}

/** Who leads, by what is drawn. */
function Ahead({ history, at, y, all }: { history: History; at: number; y: RaceY; all: Course[] }) {
  const standing = all.filter(({ divergedAt }) => divergedAt === null);
  const scored = standing.filter(({ accuracy }) => Number.isFinite(accuracy));
  if (y === 'accuracy' && scored.length > 0) {
    const best = scored.reduce((a, b) => (b.accuracy > a.accuracy ? b : a));
    return (
      <>
        {methodLook(best.method).name} is right most often, <span className="number">{percent(best.accuracy)}</span>
      </>
    );
  }
  const losses = history.tracks
    .filter(({ method }) => standing.some((course) => course.method === method))
    .map((track) => ({ method: track.method, loss: lossAt(track, at) }))
    .filter(({ loss }) => Number.isFinite(loss));
  if (losses.length === 0) return <>nobody is left in the race</>;
  const best = losses.reduce((a, b) => (b.loss < a.loss ? b : a));
  // The first loss is that of the start, which all share.
  if (losses.length > 1 && losses.every(({ loss }) => loss === best.loss))
    return (
      <>
        all are level at a loss of <span className="number">{two(best.loss)}</span>
      </>
    );
  return (
    <>
      {methodLook(best.method).name} is ahead at a loss of <span className="number">{two(best.loss)}</span>
    </>
  );
}
