import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './steady.css';

/** Keeps the height that its text has once needed at this width, so that what stands below does not jump while a knob moves. */
export function Steady({ children }: { children: ReactNode }) {
  const room = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [outer, inner] = [room.current, text.current];
    if (!outer || !inner) return;
    let [width, tallest] = [0, 0];
    const observer = new ResizeObserver(([{ contentRect }]) => {
      tallest = contentRect.width === width ? Math.max(tallest, contentRect.height) : contentRect.height;
      width = contentRect.width;
      outer.style.setProperty('--tallest', `${tallest}px`);
    });
    observer.observe(inner);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="steady" ref={room}>
      <div ref={text}>{children}</div>
    </div>
  );
}
