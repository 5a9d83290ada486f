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

/** A number in three digits, without zeros that say nothing. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'no number' : value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.001 || size >= 1e6))
    return minus(value.toExponential(1).replace('e-', 'e−').replace('e+', 'e'));
  return minus(String(Number(value.toPrecision(3))));
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
  return Number.isFinite(value) ? minus(value.toFixed(digits)) : short(value);
}

/** A whole number with thin spaces between thousands; by hand, since the first look into the browser's locales takes longer than a frame. */
export function whole(value: number): string {
  return minus(value.toFixed(0).replace(/\B(?=(?:\d{3})+$)/g, '\u202f'));
}

/** One worker, two workers. */
export function plural(count: number, noun: string): string {
  return `${whole(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A true minus; a number that is rounded to zero has none. */
const minus = (text: string) => (Number(text) === 0 ? text.replace(/^-/, '') : text.replace(/^-/, '−'));
