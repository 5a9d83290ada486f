import { memo, type ReactNode } from 'react';
import type { History } from '../../sim/history';
import { plural } from '../plots/format';
import { MethodMark } from '../plots/MethodMark';
import { methodLook } from '../plots/methodLook';
import { useSize } from '../plots/useSize';
import { Figure } from './Figure';
import { RacePlot } from './RacePlot';
import { RaceSentence } from './RaceSentence';
import { type Course, courses, label, NARROW, type RaceX, type RaceY, spread, WINDOW } from './race';
import { raceNumbers } from './raceNumbers';
import type { Seen } from './seen';

interface Props {
  seen: Seen;
  ghost: History | null;
  /** Where this run left the one before, or null. */
  forkedAt: number | null;
  x: RaceX;
  y: RaceY;
  log: boolean;
  /** Switches of the axes. */
  tools: ReactNode;
  /** What stands under the picture: the timeline. */
  children: ReactNode;
}

/** More names than these do not fit beside the ends of the curves. */
const MOST_NAMES = 10;

/** The curves of all methods, each labelled at its end. */
export const Race = memo(function Race({ seen, ghost, forkedAt, x, y, log, tools, children }: Props) {
  const [frame, { width, height, scale }] = useSize<HTMLDivElement>();
  const { history } = seen;
  const things = history.settings.data === 'fashion' ? 'pictures' : 'points';
  const listed = width > 0 && (width < NARROW || history.tracks.length > MOST_NAMES);
  const alike = (spread(history, 0)?.ratio ?? 1) < 2;
  const subtitle = y === 'loss' ? `training ${things}, mean of ${WINDOW} steps` : `test ${things} it gets right`;
  return (
    <Figure
      title="The race"
      className="race"
      subtitle={subtitle}
      tools={tools}
      sentence={<RaceSentence seen={seen} forkedAt={forkedAt} y={y} />}
      numbers={() => raceNumbers(seen)}
    >
      <div className="plot" ref={frame}>
        {width > 0 && height > 0 && (
          <RacePlot {...{ seen, ghost, forkedAt, x, y, log, listed, width, height, scale }} />
        )}
        {history.head === 0 && (
          <p className="invitation">
            <span>Press Play.</span>
            {!alike && (
              <span>
                {plural(history.settings.workers, 'worker')}, one network, one bit a weight: who still learns?
              </span>
            )}
            <span>All start from the same weights and see the same {things}.</span>
          </p>
        )}
      </div>
      {listed && <Legend courses={courses(history, seen.at, x, y)} />}
      {children}
    </Figure>
  );
});

/** The labels where the picture has no room for them. */
function Legend({ courses: all }: { courses: Course[] }) {
  return (
    <ul className={all.length > MOST_NAMES ? 'legend crowded' : 'legend'} aria-hidden="true">
      {all.map((course) => {
        const { name, figure } = label(course);
        return (
          <li key={course.method} style={{ color: methodLook(course.method).color }}>
            <MethodMark method={course.method} /> {name} <span className="number">{figure}</span>
          </li>
        );
      })}
    </ul>
  );
}
