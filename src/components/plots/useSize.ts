import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Of the type where it is 15 px. */
export const PLAIN = 15;

export interface Size {
  width: number;
  height: number;
  /** How much larger than plain the type is: on a large screen more than 1. */
  scale: number;
  /** How much higher than on a page a picture is: on a stage, which is filled, other than 1. */
  taller: number;
}

const sized = new Set<() => void>();

/** Tells all who ask for a size what it is now, for those who cannot wait for the browser to tell: a page that is about to be printed. */
export function measureSizes(): void {
  for (const measure of sized) measure();
}

/** Has all who ask for a size drawn for what it is now, before it returns. */
export function drawSizes(): void {
  let known = -1;
  // What is drawn once there is a width may ask for a size of its own.
  while (sized.size > known) {
    known = sized.size;
    flushSync(measureSizes);
  }
}

/** An element's size in whole pixels; 0 × 0 before it is laid out, and as it was while it is not. */
export function useSize<T extends HTMLElement>(): [RefObject<T | null>, Size] {
  const ref = useRef<T>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0, scale: 1, taller: 1 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const take = (width: number, height: number) => {
      // What is hidden for a while is found as it was.
      if (element.getClientRects().length === 0) return;
      const style = getComputedStyle(element);
      const scale = Number.parseFloat(style.fontSize) / PLAIN;
      const taller = Number.parseFloat(style.getPropertyValue('--taller')) || 1;
      const size = { width, height, scale, taller };
      setSize((old) => (isSame(old, size) ? old : size));
    };
    const measure = () => take(element.clientWidth, element.clientHeight);
    const observer = new ResizeObserver(([{ contentRect }]) =>
      take(Math.floor(contentRect.width), Math.floor(contentRect.height)),
    );
    observer.observe(element);
    sized.add(measure);
    return () => {
      observer.disconnect();
      sized.delete(measure);
    };
  }, []);
  return [ref, size];
}

function isSame(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height && a.scale === b.scale && a.taller === b.taller;
}
