/** Where the series hands over to the continued fraction: there both are good to 1 part in 10¹³. */
const FAR = 3;

/** The standard normal density e^{−x²/2}/√(2π). */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * Φ(x), the chance that a standard normal number is at most x; NaN stays NaN. Good to 13 digits, in the lower tail too
 * (down to the smallest doubles). Sources: Abramowitz & Stegun 26.2.11 (a series of positive terms) and 26.2.14 (the
 * continued fraction of the tail); DLMF 7.6.2 and 7.9.1 are the same for erf and erfc.
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return x;
  const away = Math.abs(x);
  if (away >= FAR) return x < 0 ? normalTail(away) : 1 - normalTail(away);
  let term = away;
  let sum = 0;
  for (let odd = 1; sum + term !== sum; odd += 2, term *= (away * away) / odd) sum += term;
  const half = normalDensity(away) * sum;
  return x < 0 ? 0.5 - half : 0.5 + half;
}

/** 1 − Φ(x) for x ≥ 3: density / (x + 1/(x + 2/(x + 3/(x + …)))). */
function normalTail(x: number): number {
  if (x === Infinity) return 0;
  let fraction = x;
  for (let k = 100; k >= 1; k--) fraction = x + k / fraction;
  return normalDensity(x) / fraction;
}
