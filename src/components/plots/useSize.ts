import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Of the type where it is 15 px. */
const PLAIN = 15;

export interface Size {
  width: number;
  height: number;
  /** How much larger than plain the type is: on a large screen more than 1. */
  scale: number;
}

/** An element's size in whole pixels; 0 × 0 before it is laid out. */
export function useSize<T extends HTMLElement>(): [RefObject<T | null>, Size] {
  const ref = useRef<T>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0, scale: 1 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([{ contentRect }]) => {
      const width = Math.floor(contentRect.width);
      const height = Math.floor(contentRect.height);
      const scale = Number.parseFloat(getComputedStyle(element).fontSize) / PLAIN;
      setSize((old) =>
        old.width === width && old.height === height && old.scale === scale ? old : { width, height, scale },
      );
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
