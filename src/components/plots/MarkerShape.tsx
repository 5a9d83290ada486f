import { symbol } from 'd3';
import type { MethodLook } from './methodLook';

interface Props {
  look: Pick<MethodLook, 'color' | 'marker'>;
  x: number;
  y: number;
  /** In square pixels. */
  area: number;
}

/** A method's marker at a place; a hollow one keeps the paper inside, so that a line through it does not fill it. */
export function MarkerShape({ look: { color, marker }, x, y, area }: Props) {
  return (
    <path
      className={marker.hollow ? 'marker hollow' : 'marker'}
      d={symbol(marker.symbol, area)() ?? ''}
      transform={`translate(${x} ${y})`}
      style={marker.hollow ? { stroke: color } : { fill: color }}
    />
  );
}
