import { checkChance, checkCount } from './argument';

/**
 * The chances of 0 … n successes in n independent trials, [n + 1]. Goes outwards from the likeliest count by the ratio
 * of neighbours, so that no factorial overflows and every term that a double can hold has its digits.
 */
export function binomialChances(n: number, chance: number): Float64Array {
  checkCount('n', n, 0);
  checkChance('The chance of success', chance);
  const chances = new Float64Array(n + 1);
  if (chance === 0 || chance === 1) {
    chances[chance * n] = 1;
    return chances;
  }
  const odds = chance / (1 - chance);
  const mode = Math.min(n, Math.floor((n + 1) * chance));
  let total = 1;
  chances[mode] = 1;
  for (let k = mode; k < n; k++) total += chances[k + 1] = (chances[k] * odds * (n - k)) / (k + 1);
  for (let k = mode; k > 0; k--) total += chances[k - 1] = (chances[k] * k) / (odds * (n - k + 1));
  for (let k = 0; k <= n; k++) chances[k] /= total;
  return chances;
}

/** The chances of 0 … n successes where trial i succeeds with chances[i] (Poisson's binomial law), [n + 1]. */
export function successChances(chances: ArrayLike<number>): Float64Array {
  const law = new Float64Array(chances.length + 1);
  law[0] = 1;
  for (let i = 0; i < chances.length; i++) {
    checkChance('The chance of success', chances[i]);
    for (let k = i + 1; k > 0; k--) law[k] += chances[i] * (law[k - 1] - law[k]);
    law[0] *= 1 - chances[i];
  }
  return law;
}
