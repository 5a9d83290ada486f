/** Digits enough to work out anew, in three digits, what a figure says of the value. */
const ENOUGH = 6;

/** A positive value of a knob in so many digits after the point, or in more where it was set to more: 0.50, but 0.115. */
export function asSet(value: number, digits: number): string {
  const usual = value.toFixed(digits);
  return Number(usual) === value ? usual : String(Number(value.toPrecision(ENOUGH)));
}
