import { type CSSProperties, Suspense, useEffect, useRef, useState } from 'react';
import { FigureSlot, loadFigure } from '../article/FigureSlot';
import { BaseContext } from './base';
import { beatAt, type Place, samePlace } from './place';
import '../article/figure.css';
import './still.css';

const NONE = {};

/**
 * The picture of a beat as the stage will show it, small and not to be touched: for who speaks, not for who listens. It is drawn once the browser has
 * time and the window is seen, so that no arrival on the stage waits for it; what cannot be fetched leaves its place empty.
 */
export function Still({ place }: { place: Place }) {
  const drawn = useLeisurely(place);
  const { box, content, scale } = useShrunk(drawn);
  const { figure, knobs = NONE } = beatAt(place);
  return (
    <div className="still" inert aria-hidden="true" data-still ref={box}>
      {drawn && samePlace(drawn, place) && (
        <div className="still-picture" ref={content} style={{ '--shrink': scale } as CSSProperties}>
          <BaseContext value={{ figure, knobs }}>
            <Suspense>
              <FigureSlot id={figure} key={figure} />
            </Suspense>
          </BaseContext>
        </div>
      )}
    </div>
  );
}

/** A place, once its figure is there, the window is seen and the browser has nothing else to do. */
function useLeisurely({ chapter, beat }: Place): Place | null {
  const [drawn, setDrawn] = useState<Place | null>(null);
  useEffect(() => {
    let isLeft = false;
    const draw = () => {
      if (isLeft || document.hidden) return;
      document.removeEventListener('visibilitychange', draw);
      loadFigure(beatAt({ chapter, beat }).figure).then(
        () => inIdleTime(() => !isLeft && setDrawn({ chapter, beat })),
        () => {},
      );
    };
    document.addEventListener('visibilitychange', draw);
    inIdleTime(draw);
    return () => {
      isLeft = true;
      document.removeEventListener('visibilitychange', draw);
    };
  }, [chapter, beat]);
  return drawn;
}

/** Safari has no idle time to give. */
const inIdleTime = (call: () => void) =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(call, { timeout: 2000 }) : setTimeout(call, 300);

/** How much smaller the content has to be to fit into its box. */
function useShrunk(subject: unknown) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject is other content.
  useEffect(() => {
    const [outer, inner] = [box.current, content.current];
    if (!outer || !inner) return;
    const shrink = () =>
      setScale(Math.min(outer.clientWidth / inner.offsetWidth, outer.clientHeight / Math.max(1, inner.offsetHeight)));
    const observer = new ResizeObserver(shrink);
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [subject]);
  return { box, content, scale };
}
