const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A whole number as an exponent: −10 is ⁻¹⁰. */
export function raised(power: number): string {
  const digits = [...String(Math.abs(power))].map((digit) => DIGITS[Number(digit)]).join('');
  return power < 0 ? `⁻${digits}` : digits;
}
