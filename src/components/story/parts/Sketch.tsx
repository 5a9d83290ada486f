import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Frame } from '../Chart';
import { Reveal } from './Reveal';
import { type Heights, heightsOf, LEVELS, type PenPoint, resampled, writtenSketch } from './sketch';
import './predict.css';
import './sketch.css';

interface State {
  sketch: string[];
  shown: 'no' | 'yes';
}

type Turn = (change: Partial<State>) => void;

interface Props extends State {
  question: string;
  turn: Turn;
  /** The chart that is drawn on; its `handles` are a `SketchPad`. */
  children: ReactNode;
}

/** A question whose answer is a curve: the question, the axes to draw on, and Reveal. Once it is answered Ask again stands in its place. */
export function Sketch({ question, sketch, shown, turn, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const isShown = shown === 'yes';
  const reveal = (
    <Reveal
      isShown={isShown}
      isReady={sketch.length > 0}
      reveal={() => {
        flushSync(() => turn({ shown: 'yes' }));
        root.current?.focus();
      }}
      again={() => {
        flushSync(() => turn({ sketch: [], shown: 'no' }));
        root.current?.querySelector<HTMLElement>('[role="slider"]')?.focus();
      }}
    />
  );
  return (
    <div className="sketch" ref={root} tabIndex={-1}>
      {isShown ? reveal : <p className="sketch-question">{question}</p>}
      {children}
      {!isShown && reveal}
    </div>
  );
}

interface PadProps extends State {
  frame: Frame;
  /** Of the vertical axis, foot and top. */
  domain: readonly [number, number];
  /** Where the curve has its knots: values of the horizontal axis, in order, with their names. */
  knots: readonly { at: number; name: string }[];
  /** What is drawn, and a height of it in words. */
  label: string;
  say: (height: number) => string;
  turn: Turn;
}

const KEYS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5,
  PageUp: 5,
  Home: -LEVELS,
  End: LEVELS,
};

/** The paper over a chart's axes: a pointer draws the curve, arrows move its knots one by one; once revealed it is locked. */
export function SketchPad({ frame, domain, knots, label, say, sketch, shown, turn }: PadProps) {
  const stroke = useRef<{ before: Heights | null; points: PenPoint[] } | null>(null);
  if (shown === 'yes') return null;
  const heights = heightsOf(sketch, knots.length);
  const isLevel = !heights?.some((height) => height !== heights[0]);
  const [left, right] = [frame.across(knots[0].at), frame.across(knots[knots.length - 1].at)];
  const [top, bottom] = [frame.up(domain[1]), frame.up(domain[0])];
  const places = knots.map(({ at }) => (frame.across(at) - left) / (right - left));
  const draw = (next: Heights | null) => turn({ sketch: next ? writtenSketch(next) : [] });
  const aim = (event: PointerEvent<HTMLElement>) => {
    if (!stroke.current) return;
    const box = event.currentTarget.getBoundingClientRect();
    stroke.current.points.push([(event.clientX - box.left) / box.width, 1 - (event.clientY - box.top) / box.height]);
    draw(resampled(stroke.current.before, places, stroke.current.points));
  };
  const onKeyDown = (event: KeyboardEvent, knot: number) => {
    const by = KEYS[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const now = heights ?? knots.map(() => 0.5);
    draw(now.map((height, i) => (i === knot ? Math.min(1, Math.max(0, height + by / LEVELS)) : height)));
  };
  return (
    <div
      className={`sketch-pad${isLevel ? ' open' : ''}`}
      style={{ left, top, width: right - left, height: bottom - top }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        stroke.current = { before: heights, points: [] };
        aim(event);
      }}
      onPointerMove={aim}
      onPointerUp={() => {
        stroke.current = null;
      }}
      onPointerCancel={() => {
        // The finger turned out to scroll.
        if (stroke.current) draw(stroke.current.before);
        stroke.current = null;
      }}
    >
      {!heights && <span className="sketch-hint">draw across, left to right</span>}
      {knots.map(({ at, name }, i) => (
        <span
          key={at}
          role="slider"
          tabIndex={0}
          className={`sketch-knot${heights ? '' : ' open'}`}
          aria-label={`${label} at ${name}`}
          aria-orientation="vertical"
          aria-valuemin={0}
          aria-valuemax={LEVELS}
          aria-valuenow={Math.round((heights?.[i] ?? 0.5) * LEVELS)}
          aria-valuetext={heights ? say(heights[i]) : 'not drawn yet'}
          style={{ left: `${100 * places[i]}%`, bottom: `${100 * (heights?.[i] ?? 0.5)}%` }}
          onKeyDown={(event) => onKeyDown(event, i)}
        />
      ))}
    </div>
  );
}
