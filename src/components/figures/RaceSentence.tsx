import { Fragment } from 'react';
import type { History } from '../../sim/history';
import { shownRow } from '../../sim/own';
import { bits, percent, short, two } from '../plots/format';
import { outweighed } from '../plots/liars';
import { MethodName } from '../plots/MethodName';
import { type Leaders, lowestLoss, mostAccurate } from './leaders';
import { type Course, courses, type RaceY, spread } from './race';
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
        One step of <MethodName method={cost.dearest.method} /> sends{' '}
        <b className="number">{bits(cost.dearest.bits)}</b>, one of <MethodName method={cost.cheapest.method} />{' '}
        <b className="number">{bits(cost.cheapest.bits)}</b>.
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
          ; <MethodName method={cost.dearest.method} /> has sent <b className="number">{bits(cost.dearest.bits)}</b>,{' '}
          <b className="number">{short(Number(cost.ratio.toPrecision(2)))}</b> times as much as{' '}
          <MethodName method={cost.cheapest.method} />
        </>
      )}
      .
      <Diverged courses={all} history={history} />
    </>
  );
}

/** Who leads, by what is drawn; those who cannot be told apart are level. */
function Ahead({ history, at, y, all }: { history: History; at: number; y: RaceY; all: Course[] }) {
  const accurate = y === 'accuracy' ? mostAccurate(all) : null;
  if (accurate) {
    const scoredAt = all[0].scoredAt ?? at;
    return (
      <>
        {accurate.methods.length > 1 ? (
          <>
            <Level leaders={accurate} of={all.length} /> at about
          </>
        ) : (
          <>
            <MethodName method={accurate.methods[0]} /> is right most often,
          </>
        )}{' '}
        <span className="number">{percent(accurate.value)}</span>
        {scoredAt !== at && (
          <>
            {' '}
            (scored at step <span className="number">{scoredAt}</span>)
          </>
        )}
      </>
    );
  }
  const lowest = lowestLoss(history, at, all);
  if (!lowest) return <>nobody is left in the race</>;
  return (
    <>
      {lowest.methods.length > 1 ? (
        <Level leaders={lowest} of={all.length} />
      ) : (
        <>
          <MethodName method={lowest.methods[0]} /> is ahead
        </>
      )}{' '}
      at a loss of <span className="number">{two(lowest.value)}</span>
    </>
  );
}

function Level({ leaders: { methods }, of }: { leaders: Leaders; of: number }) {
  if (methods.length === of && of > 2) return <>all are level</>;
  return (
    <>
      {methods.map((method, i) => (
        <Fragment key={method}>
          {i > 0 && (i === methods.length - 1 ? ' and ' : '; ')}
          <MethodName method={method} />
        </Fragment>
      ))}{' '}
      are level
    </>
  );
}

/** Which methods are out of the race, and why where the reason is a lie. */
function Diverged({ courses: all, history: { settings } }: { courses: Course[]; history: History }) {
  const lost = all.filter(({ divergedAt }) => divergedAt !== null);
  if (lost.length === 0) return null;
  const lied = lost.every(({ method }) => {
    const row = shownRow(method, settings);
    return row.aggregator === 'mean' && outweighed(settings, row);
  });
  return (
    <>
      {' '}
      {lost.map(({ method, divergedAt }, i) => (
        <Fragment key={method}>
          {i > 0 && (i === lost.length - 1 ? ' and ' : ', ')}
          <MethodName method={method} /> {i === 0 && 'diverged '}at step <span className="number">{divergedAt}</span>
        </Fragment>
      ))}
      {lied && <>: in a mean the liars outweigh the rest</>}.
    </>
  );
}
