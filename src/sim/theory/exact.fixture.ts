/** C(n, k), exact. */
export function choose(n: number, k: number): bigint {
  let value = 1n;
  for (let i = 1; i <= k; i++) value = (value * BigInt(n - k + i)) / BigInt(i);
  return value;
}

/** top/bottom as the nearest double but for a few units of the last digit, however small. */
export function quotient(top: bigint, bottom: bigint): number {
  let shift = 0;
  let scaled = top;
  while (scaled !== 0n && scaled / bottom < 10n ** 20n) {
    scaled *= 10n ** 20n;
    shift += 20;
  }
  return Number(`${scaled / bottom}e${-shift}`);
}

/**
 * The chance that more than half of M (odd) trials of chance top/bottom succeed, or of M even plus half of the ties, as
 * a double.
 */
export function exactFailure(top: number, bottom: number, workers: number): number {
  let sum = 0n;
  for (let k = Math.ceil(workers / 2); k <= workers; k++) {
    const term = choose(workers, k) * BigInt(top) ** BigInt(k) * BigInt(bottom - top) ** BigInt(workers - k);
    sum += 2 * k === workers ? term : 2n * term;
  }
  return quotient(sum, 2n * BigInt(bottom) ** BigInt(workers));
}
