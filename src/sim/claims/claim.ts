import type { DemoId } from './demos';

/** What a measured number must be to its expected value. */
export type Expected =
  | { relation: 'equals' | 'at most' | 'at least'; values: Readonly<Record<string, number>> }
  | { relation: 'between'; values: Readonly<Record<string, readonly [low: number, high: number]>> };

/** The numbers a claim is judged by, in the order of `expected.values`. */
export type Measured = readonly number[];

/** One sentence that can be checked here and now, and all that is needed to judge it. */
export interface Claim {
  /** Kebab case; never changes. */
  id: string;
  demo: DemoId;
  /** The chapter of the story that says it, 1–9. */
  chapter: number;
  /** What a reader is told. Its numbers are those of `expected`, and no others. */
  sentence: string;
  /** Settings and seeds under which it is measured. */
  setting: string;
  /** Paper, and the place in it. */
  source: string;
  /** One entry a number, under the label it is shown with. Labels are no bare integers, since those would be sorted. */
  expected: Expected;
  /** Why that is expected, derived without the code that is measured. */
  why: string;
  /** How far a number may lie from what is expected; one for all, or one a number. */
  tolerance: number | readonly number[];
  /** Where the tolerance comes from: rounding, or so many of which standard error. */
  toleranceWhy: string;
  /** Runs the project's own code. Pure, seeded and synchronous. */
  measure(): Measured;
}

/** Expectations under one name each, for `expected`. */
export const equals = (values: Readonly<Record<string, number>>): Expected => ({ relation: 'equals', values });
export const atMost = (values: Readonly<Record<string, number>>): Expected => ({ relation: 'at most', values });
export const atLeast = (values: Readonly<Record<string, number>>): Expected => ({ relation: 'at least', values });
export const between = (values: Readonly<Record<string, readonly [low: number, high: number]>>): Expected => ({
  relation: 'between',
  values,
});

/**
 * Numbers as a table prints them: each must be met to half a unit of its last printed place, and `.0310` says more than
 * `.031`. Throws a RangeError for text that is no number.
 */
export function printed(
  values: Readonly<Record<string, string>>,
): Pick<Claim, 'expected' | 'tolerance' | 'toleranceWhy'> {
  const entries = Object.entries(values);
  return {
    expected: equals(Object.fromEntries(entries.map(([label, text]) => [label, numberOf(text)]))),
    tolerance: entries.map(([, text]) => halfUnit(text)),
    toleranceWhy: 'half a unit of the last place printed',
  };
}

function numberOf(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) throw new RangeError(`"${text}" is no number.`);
  return value;
}

/** Half a unit of the last place of a printed number, and a billionth of it more for numbers that lie on the edge. */
function halfUnit(text: string): number {
  const [digits, exponent = '0'] = text.toLowerCase().split('e');
  const places = digits.split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** (Number(exponent) - places) * (1 + 1e-9);
}
