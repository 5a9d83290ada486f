/** Of a letter of a bold name in plain type, on average, in pixels. */
const LETTER = 7.9;
/** By how much a wide letter is wider. */
const WIDER = 4.5;

/** A digit at an axis in plain type, in pixels. */
export const DIGIT = 7.8;

/** About how wide a curve's name is in plain type, in pixels. */
export function nameWidth(name: string): number {
  return LETTER * name.length + WIDER * (name.match(/[mwMW]/g)?.length ?? 0);
}
