import type { KeyboardEvent, PointerEvent } from 'react';
import { Chart, type ChartCurve, type Frame } from '../Chart';
import './jury.css';
import './split.css';

export const SAMPLES = 64;
/** Into how many equal batches 64 samples can be split. */
export const SPLITS = [1, 2, 4, 8, 16, 32, 64];

/** What a split is called. */
export const splitName = (workers: number) => `${workers}, a batch of ${SAMPLES / workers} each`;

const KEYS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  Home: -SPLITS.length,
  End: SPLITS.length,
};

type Course = ChartCurve['points'];

interface Props {
  values: { voters: string };
  data: { skewed: Course; symmetric: Course };
  turn: (change: { voters: string }) => void;
}

/** How often the vote is wrong, by the number of voters; a press or a drag in the picture chooses it. */
export function SplitPicture({ values: { voters }, data: { skewed, symmetric }, turn }: Props) {
  const here = SPLITS.indexOf(Number(voters));
  const curves: ChartCurve[] = [
    { label: 'skewed: 4 or −1', points: skewed, color: 'var(--wrong)', term: 'vote' },
    { label: 'Gaussian', points: symmetric, color: 'var(--sign)', term: 'vote' },
  ];
  return (
    <Chart
      aspect={2.4}
      x={{ label: 'voters M, each with a batch of 64/M', domain: [1, SAMPLES], log: true, ticks: SPLITS }}
      y={{ label: 'chance of a wrong vote', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] }}
      curves={curves}
      under={({ across, up, bottom, scale }) => (
        <path
          className="split-here"
          d={`M${across(SPLITS[here])} ${up(1)}V${bottom}l${5 * scale} ${7 * scale}h${-10 * scale}L${across(SPLITS[here])} ${bottom}`}
        />
      )}
      over={(frame) => curves.map((curve) => <Dots key={curve.label} {...{ curve, frame, here }} />)}
      handles={(frame) => <Handle {...{ frame, here }} choose={(split) => turn({ voters: String(SPLITS[split]) })} />}
    />
  );
}

interface HandleProps {
  frame: Frame;
  here: number;
  choose: (split: number) => void;
}

/** Over the whole of the axes: the nearest split to the pointer is chosen, arrows go from one to the next. */
function Handle({ frame: { across, top, bottom }, here, choose }: HandleProps) {
  const [left, right] = [across(1), across(SAMPLES)];
  const margin = (right - left) / (SPLITS.length - 1) / 2;
  const go = (split: number) => choose(Math.min(SPLITS.length - 1, Math.max(0, split)));
  const aim = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const box = currentTarget.getBoundingClientRect();
    go(Math.floor(((clientX - box.left) / box.width) * SPLITS.length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = KEYS[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(here + by);
  };
  return (
    <div
      className="split-handle"
      style={{ left: left - margin, top, width: right - left + 2 * margin, height: bottom - top }}
      role="slider"
      tabIndex={0}
      aria-label="Split"
      aria-valuemin={1}
      aria-valuemax={SAMPLES}
      aria-valuenow={SPLITS[here]}
      aria-valuetext={splitName(SPLITS[here])}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        aim(event);
      }}
      onPointerMove={(event) => event.buttons > 0 && aim(event)}
      onKeyDown={onKeyDown}
    />
  );
}

function Dots({ curve, frame: { across, up }, here }: { curve: ChartCurve; frame: Frame; here: number }) {
  return curve.points.map(([workers, wrong], i) => (
    <circle
      key={workers}
      data-term={curve.term}
      className={i === here ? 'jury-here' : undefined}
      cx={across(workers)}
      cy={up(wrong)}
      r={i === here ? 6.5 : 3.2}
      style={i === here ? { stroke: curve.color } : { fill: curve.color }}
    />
  ));
}
