import {
  type FocusEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { hasMeaning, Meaning, nameOf } from './Meaning';
import { isControl, pointedAt, pointedFrom, pointedIn } from './pointed';

/** A page to read, in which words and marks of the same term light one another, whoever points: mouse, finger or keyboard. */
export function Article({ className, children }: { className: string; children: ReactNode }) {
  const frame = useRef(0);
  const isTouched = useRef(false);
  useEffect(() => {
    // The pointer may open a meaning while the focus is elsewhere.
    const putAway = ({ key }: KeyboardEvent) => key === 'Escape' && pointedAt.putAway();
    addEventListener('keydown', putAway);
    return () => {
      removeEventListener('keydown', putAway);
      cancelAnimationFrame(frame.current);
      pointedAt.leave();
    };
  }, []);
  const move = ({ target, clientX, clientY, pointerType, buttons }: PointerEvent) => {
    // A finger that scrolls points at nothing; what is dragged stays lit.
    if (pointerType === 'touch' || buttons > 0) return;
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => pointedAt.point(pointedFrom(target, clientX, clientY)));
  };
  const press = ({ target, clientX, clientY }: MouseEvent) => {
    if (!isTouched.current) pointedAt.point(pointedFrom(target, clientX, clientY));
    else pointedAt.glance(isControl(target) ? null : pointedFrom(target, clientX, clientY));
  };
  const focus = ({ target }: FocusEvent) => {
    if (isTouched.current && isControl(target) && !target.matches(':focus-visible')) return;
    pointedAt.point(pointedIn(target));
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a tap is heard as a click; the keyboard points by focus.
    <article
      className={className}
      onPointerMove={move}
      onPointerLeave={({ pointerType }) => pointerType !== 'touch' && pointedAt.point(null)}
      onPointerDown={({ pointerType }) => {
        isTouched.current = pointerType === 'touch';
      }}
      onClick={press}
      onFocus={focus}
      onBlur={() => pointedAt.leave()}
    >
      {children}
      <Answer />
    </article>
  );
}

/** What a mark stands for, in the line at the foot of the window, while it is pointed at. */
function Answer() {
  const pointed = useSyncExternalStore(pointedAt.subscribe, pointedAt.get, pointedAt.get);
  if (!pointed?.isMark || !hasMeaning(pointed.term)) return null;
  return (
    <p className="answer" aria-hidden="true" key={pointed.term}>
      <b>{nameOf(pointed.term)}</b> <Meaning of={pointed.term} />
    </p>
  );
}
