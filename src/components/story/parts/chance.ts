/** A chance as per cent in three digits: 11.0 %, 0.00465 %. Beyond that only an upper limit is told. */
export function chance(share: number): string {
  if (share > 0 && share < 1e-6) return 'under 0.0001\u202f%';
  return share === 0 ? '0\u202f%' : `${(100 * share).toPrecision(3)}\u202f%`;
}
