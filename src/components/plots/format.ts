import { raised } from './raised';

const UNITS = ['bit', 'kbit', 'Mbit', 'Gbit', 'Tbit', 'Pbit'];

/** Bits with a decimal prefix: 26.1 Mbit. */
export function bits(count: number): string {
  let unit = 0;
  let rest = count;
  while (rest >= 999.5 && unit < UNITS.length - 1) {
    rest /= 1000;
    unit++;
  }
  return `${short(rest)} ${UNITS[unit]}`;
}

/** A number in three digits or as many as told, without zeros that say nothing: 0.319, 24 600, and beyond that 1.5 · 10⁻¹⁰. */
export function short(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'no number' : value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.001 || size >= 1e6)) {
    const [front, power] = value.toExponential(digits - 2).split('e');
    return `${minus(front)}\u202f·\u202f10${raised(Number(power))}`;
  }
  return minus(grouped(String(Number(value.toPrecision(digits)))));
}

/** A share as per cent with one digit: 83.1 %. */
export function percent(share: number, digits = 1): string {
  return Number.isFinite(share) ? `${(100 * share).toFixed(digits)}\u202f%` : '–';
}

/** A number in two digits, the zero after a point included. */
export function two(value: number): string {
  const size = Math.abs(value);
  return Number.isFinite(value) && (size === 0 || (size >= 0.0001 && size < 99.5))
    ? minus(value.toPrecision(2))
    : short(value);
}

/** A number with a fixed count of digits after the point, its minus a true one. */
export function fixed(value: number, digits: number): string {
  return Number.isFinite(value) ? minus(grouped(value.toFixed(digits))) : short(value);
}

/** A whole number with thin spaces between thousands; by hand, since the first look into the browser's locales takes longer than a frame. */
export function whole(value: number): string {
  return minus(grouped(value.toFixed(0)));
}

/** Digits with thin spaces between the thousands before a point. */
function grouped(digits: string): string {
  return digits.replace(/^-?\d+/, (front) => front.replace(/\B(?=(?:\d{3})+$)/g, '\u202f'));
}

/** One worker, two workers. */
export function plural(count: number, noun: string): string {
  return `${whole(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A true minus; a number that is rounded to zero has none. */
const minus = (text: string) => (Number(text) === 0 ? text.replace(/^-/, '') : text.replace(/^-/, '−'));
