/**
 * A chance as per cent in three digits: 11.0 %, 0.00465 %. Beyond that only a limit is told: no chance is rounded to 0 % or 100 %, not
 * even one that is 0 or 1 in a double, unless the caller knows that it `isCertain`.
 */
export function chance(share: number, isCertain = false): string {
  if (isCertain) return `${Math.round(100 * share)}\u202f%`;
  if (share < 1e-6) return 'under 0.0001\u202f%';
  return share >= 0.9995 ? 'over 99.9\u202f%' : `${(100 * share).toPrecision(3)}\u202f%`;
}

/** Said under a table of chances that lists one as 1 for want of digits. */
export const NEARLY_CERTAIN = 'A chance nearer to 1 than 10⁻¹⁶ is listed as 1.';
