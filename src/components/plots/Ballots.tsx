import { useLayoutEffect, useRef } from 'react';

/** A box to be filled: left, top, width, height in whole pixels. */
export type Box = readonly [x: number, y: number, width: number, height: number];

interface Props {
  boxes: readonly Box[];
  /** Size of the drawing, and of its place on the page where that differs. */
  width: number;
  height: number;
  shownHeight?: number;
  left?: number;
  top?: number;
}

/**
 * Thousands of squares at once, which would choke a picture of shapes. They are drawn as opacity alone; the theme chooses
 * the ink, so a change of theme needs no redrawing.
 */
export function Ballots({ boxes, width, height, shownHeight = height, left = 0, top = 0 }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, width, height);
    for (const [x, y, wide, tall] of boxes) context.fillRect(x, y, wide, tall);
  }, [boxes, width, height]);
  return (
    <canvas
      ref={canvas}
      className={shownHeight < height ? 'ballots' : 'ballots crisp'}
      width={width}
      height={height}
      style={{ left, top, width, height: shownHeight }}
    />
  );
}
