import { fixed, percent, short } from '../../plots/format';

/** Nearer to 1 than this a density is 1 but for rounding. */
const ONE = 1e-12;
const MOST_DIGITS = 12;

/** φ in three digits after the point; in more where those would read 1 of what is less. */
export function densityText(density: number): string {
  return belowOne(density, 3, fixed);
}

/** The share of ‖v‖² that is kept, φ, in per cent with one digit; with more where that would read 100 of what is less. */
export function keptText(density: number): string {
  return belowOne(density, 1, percent);
}

function belowOne(density: number, digits: number, write: (value: number, digits: number) => string): string {
  const one = write(1, digits);
  if (1 - density < ONE) return one;
  for (let more = digits; more < MOST_DIGITS; more++) {
    const text = write(density, more);
    if (text !== write(1, more)) return text;
  }
  return one;
}

/** A size with so many digits after the point; in three digits where those would read 0 of what is more. */
export function sizeText(size: number, digits: number): string {
  return size > 0 && size < 0.5 * 10 ** -digits ? short(size) : fixed(size, digits);
}
