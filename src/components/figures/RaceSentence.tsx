import { bits, short, two } from '../plots/format';
import { methodLook } from '../plots/methodLook';
import { bitsPerStep, courses, lossAt, spread } from './race';
import type { Seen } from './seen';

/** What the race tells at the moment shown. */
export function RaceSentence({ seen: { history, at }, forkedAt }: { seen: Seen; forkedAt: number | null }) {
  if (forkedAt !== null && forkedAt === history.head)
    return (
      <>
        Forked at step <b className="number">{forkedAt}</b>: a knob turned now takes effect there, and the old future
        stays as a faint line. Reset ends the fork.
      </>
    );
  if (history.head === 0 || at === 0) {
    const cost = spread(history);
    return cost ? (
      <>
        One step of {methodLook(cost.dearest.method).name} sends{' '}
        <b className="number">{bits(bitsPerStep(cost.dearest))}</b>, one of {methodLook(cost.cheapest.method).name}{' '}
        <b className="number">{bits(bitsPerStep(cost.cheapest))}</b>.
      </>
    ) : (
      <>The race begins at step 0.</>
    );
  }
  const cost = spread(history);
  const diverged = courses(history, at, 'steps', 'loss').filter((course) => course.divergedAt !== null);
  const best = history.tracks
    .map((track) => ({ name: methodLook(track.method).name, loss: lossAt(track, at) }))
    .filter(({ loss }) => Number.isFinite(loss))
    .sort((a, b) => a.loss - b.loss)[0];
  return (
    <>
      {best && (
        <>
          After <span className="number">{at}</span> {at === 1 ? 'step' : 'steps'} {best.name} is ahead at a loss of{' '}
          <span className="number">{two(best.loss)}</span>
        </>
      )}
      {best && cost && cost.ratio > 1.05 && <>; </>}
      {cost && cost.ratio > 1.05 && (
        <>
          {methodLook(cost.dearest.method).name} has sent{' '}
          <b className="number">{bits(bitsPerStep(cost.dearest) * at)}</b>,{' '}
          <b className="number">{short(Number(cost.ratio.toPrecision(2)))}</b> times as much as{' '}
          {methodLook(cost.cheapest.method).name}
        </>
      )}
      .
      {diverged.map(({ method, divergedAt }) => (
        <span key={method}>
          {' '}
          {methodLook(method).name} diverged at step <span className="number">{divergedAt}</span> and stands still.
        </span>
      ))}
    </>
  );
}
