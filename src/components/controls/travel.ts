import type { NumberParameter } from '../../sim/parameter';
import { whole as grouped } from '../plots/format';

/** How far along its travel, 0 … 1, a slider stands at a value. */
export function travelOf({ min, max, scale }: NumberParameter, value: number): number {
  const near = Math.min(max, Math.max(min, value));
  if (max === min) return 0;
  if (scale === 'log') return Math.log(near / min) / Math.log(max / min);
  const share = (near - min) / (max - min);
  return scale === 'squares' ? Math.sqrt(share) : share;
}

/** The value at a place along the travel, rounded as far as anybody can aim. */
export function valueAt(parameter: NumberParameter, travel: number): number {
  const { min, max, scale } = parameter;
  const t = Math.min(1, Math.max(0, travel));
  if (t === 0) return min;
  if (t === 1) return max;
  if (scale === 'log') return rounded(parameter, min * (max / min) ** t);
  return rounded(parameter, min + (max - min) * (scale === 'squares' ? t * t : t));
}

/**
 * The value some keys further: ±1 for an arrow, ±10 for a page. Whole numbers go by one on an arrow; every key press
 * reaches a distinct value until the end of the range.
 */
export function nudge(parameter: NumberParameter, value: number, keys: number): number {
  const { min, max, whole } = parameter;
  const way = keys < 0 ? -1 : 1;
  if (whole && Math.abs(keys) === 1) return Math.min(max, Math.max(min, value + way));
  let travel = travelOf(parameter, value);
  let next = value;
  do {
    travel += 0.01 * keys;
    next = valueAt(parameter, travel);
  } while ((next - value) * way <= 0 && travel > 0 && travel < 1);
  return next;
}

/** A value as the reader sees it. */
export function showValue({ whole, scale, digits }: NumberParameter, value: number): string {
  if (whole) return grouped(value);
  if (scale === 'linear') return value.toFixed(digits ?? 2);
  return String(Number(value.toPrecision(3)));
}

function rounded({ min, max, whole, scale, digits }: NumberParameter, value: number): number {
  const near = whole
    ? Math.round(value)
    : scale === 'log'
      ? Number(value.toPrecision(2))
      : Number(value.toFixed(digits ?? 2));
  return Math.min(max, Math.max(min, near));
}
