import type { Claim } from '../../sim/claims';
import { tolerancesOf } from '../../sim/claims/verdict';

/** One number of a claim as it is shown. */
export interface Line {
  label: string;
  /** "= 0.3085", "≤ 2.107", "in [0.24, 0.32]". */
  expected: string;
  /** "± 0.013", or nothing where the number must be met exactly or a bound leaves no room. */
  tolerance: string;
  /** Nothing before it is measured. */
  measured: string;
  /** How far off it is, if that is more than the tolerance allows. */
  off: string;
}

const SIGNS = { equals: '=', 'at most': '≤', 'at least': '≥' } as const;

/** More digits than these are a fraction that does not end, or rounding. */
const LITERAL = 9;
const ENDLESS = 6;

/** The numbers of a claim in lines. A measured number is shown no finer than a quarter of its tolerance, unless that would hide that it is off. */
export function linesOf(claim: Claim, measured: readonly number[] | null): Line[] {
  const tolerances = tolerancesOf(claim);
  const { relation, values } = claim.expected;
  return Object.entries<number | readonly [number, number]>(values).map(([label, value], i) => {
    const [low, high] = typeof value === 'number' ? [value, value] : value;
    const resolution = tolerances[i] / 4;
    const outside = measured ? distance(measured[i], claim.expected.relation, low, high) : 0;
    const isOff = !(outside <= tolerances[i]);
    return {
      label,
      expected:
        relation === 'between' ? `in [${shown(low)}, ${shown(high)}]` : `${SIGNS[relation]} ${shown(low, resolution)}`,
      tolerance: tolerances[i] > 0 ? `± ${twoDigits(tolerances[i])}` : '',
      measured: measured ? shownBeside(measured[i], relation === 'equals' ? low : null, resolution, isOff) : '',
      off: isOff ? offBy(outside) : '',
    };
  });
}

function distance(measured: number, relation: Claim['expected']['relation'], low: number, high: number): number {
  const below = relation === 'at most' ? 0 : low - measured;
  const above = relation === 'at least' ? 0 : measured - high;
  return Number.isFinite(measured) ? Math.max(below, above, 0) : Infinity;
}

function offBy(outside: number): string {
  return Number.isFinite(outside) ? `off by ${twoDigits(outside)}` : 'no number';
}

/** A size, so that it can be judged and not more. */
export function twoDigits(value: number): string {
  return shown(Number(value.toPrecision(2)));
}

/** A measured number beside the number it should be, in the digits of that one. */
function shownBeside(measured: number, expected: number | null, resolution: number, isOff: boolean): string {
  if (isOff) return shown(Number(measured.toPrecision(LITERAL)));
  if (expected === null) return shown(Number(measured.toPrecision(4)));
  return shown(rounded(measured, unitOf(expected, resolution)));
}

/** A number in a sensible number of digits: those it was given with, but none below the resolution. */
function shown(value: number, resolution = 0): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'no number' : value > 0 ? '∞' : '−∞';
  const text = written(rounded(value, unitOf(value, resolution)));
  return text.replaceAll('-', '−');
}

function written(value: number): string {
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-4 || size >= 1e7) ? value.toExponential().replace('e+', 'e') : String(value);
}

/** The place, a power of ten, of the last digit that a number beside this one needs. */
function unitOf(expected: number, resolution: number): number {
  if (expected === 0) return resolution === 0 ? -LITERAL : Math.floor(Math.log10(resolution));
  const place = Math.floor(Math.log10(Math.abs(expected)));
  const [mantissa] = expected.toExponential().split('e');
  const given = mantissa.replace(/[-.]/g, '').length;
  const digits = given > LITERAL ? ENDLESS : Math.max(given, 3);
  const finest = place - digits + 1;
  return resolution === 0 ? finest : Math.max(finest, Math.floor(Math.log10(resolution)));
}

/** Rounded to a power of ten, without the dust that arithmetic leaves in the last places. */
function rounded(value: number, place: number): number {
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  const digits = size - place + 1;
  if (digits < 1) return Math.abs(value) >= 10 ** place / 2 ? (value < 0 ? -1 : 1) * 10 ** place : 0;
  return Number(value.toPrecision(Math.min(digits, 15)));
}
