import type { PointerEvent } from 'react';
import { bits } from '../../plots/format';
import { MarkerShape } from '../../plots/MarkerShape';
import { methodLook } from '../../plots/methodLook';
import { Chart, type Frame } from '../Chart';
import { inverse } from '../parts/inverse';
import type { Racer } from './race';
import './hook.css';

interface Props {
  racers: readonly Racer[];
  /** Bits at the goal, one a racer. */
  reached: readonly (number | null)[];
  goal: number;
  range: readonly [number, number];
  onGoal: (goal: number) => void;
}

const FEWEST = 100;
const MOST = 1e6;

/** The courses by bits sent, with the goal as a line to drag. */
export function HookPicture({ racers, reached, goal, range, onGoal }: Props) {
  return (
    <Chart
      aspect={2.1}
      x={{
        label: 'bits sent over one worker’s link',
        domain: [FEWEST, MOST],
        log: true,
        ticks: [1e2, 1e4, 1e6],
        format: bits,
      }}
      y={{ label: 'loss', domain: [0.05, 100], log: true }}
      curves={racers.map(({ id, label, values, bitsAStep }) => {
        const { color, dash } = methodLook(id);
        const points = Array.from(values, (value, k) => [k * bitsAStep, value] as const).slice(1);
        return { label, points, color, dash, term: id };
      })}
      over={(frame) => <Goal {...{ frame, racers, reached, goal, range, onGoal }} />}
    />
  );
}

/** The line to get down to, and where each crosses it. */
function Goal({ frame, racers, reached, goal, range, onGoal }: Props & { frame: Frame }) {
  const { across, up, right } = frame;
  const y = up(goal);
  const [vote, sgd] = [reached[2], reached[0]];
  const aim = ({ currentTarget, clientY, buttons }: PointerEvent<SVGRectElement>) => {
    const box = currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (box && buttons > 0) onGoal(Number(inverse(up, range, clientY - box.top).toPrecision(2)));
  };
  return (
    <>
      <path className="hook-goal" d={`M${across(FEWEST)} ${y}H${right}`} />
      {vote !== null && sgd !== null && vote > 0 && (
        <text className="hook-ratio number" x={(across(vote) + across(sgd)) / 2} y={y - 9} textAnchor="middle">
          {Math.round(sgd / vote)}×
        </text>
      )}
      {racers.map(
        ({ id }, i) =>
          Boolean(reached[i]) && (
            <g key={id} data-term={id}>
              <MarkerShape look={methodLook(id)} x={across(reached[i] ?? 0)} y={y} area={90} />
            </g>
          ),
      )}
      <rect
        className="hook-grip"
        x={across(FEWEST)}
        y={y - 14}
        width={right - across(FEWEST)}
        height={28}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          aim(event);
        }}
        onPointerMove={aim}
      />
    </>
  );
}
