/** A chance as per cent in three digits: 11.0 %, 0.00465 %. Beyond that only a limit is told: no chance below 1 is rounded to it. */
export function chance(share: number): string {
  if (share > 0 && share < 1e-6) return 'under 0.0001\u202f%';
  if (share >= 0.9995 && share < 1) return 'over 99.9\u202f%';
  return share === 0 ? '0\u202f%' : `${(100 * share).toPrecision(3)}\u202f%`;
}
