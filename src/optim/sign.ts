import { smallestNormal, type Vector } from './vector';

/**
 * What sign(0) is. `plus` is the wire format of the ICLR 2019 majority-vote code; `coin` a seeded fair coin; `zero` keeps 0,
 * which one bit cannot carry: the ballot then needs a second bit plane and its bits are counted.
 */
export const ZERO_RULES = ['zero', 'plus', 'coin'] as const;
export type ZeroRule = (typeof ZERO_RULES)[number];

/** Numbers that are no numbers, seen while taking signs. NaN is treated as a zero, ±∞ by its sign. */
export interface Faults {
  nan: number;
  infinite: number;
}

/**
 * sign(v) into `out` as −1, 0 or 1 under a rule for zero; `coin(i)` is asked for +1 or −1 where the rule is `coin`.
 * −0, NaN and (in single precision) denormals count as zero.
 */
export function signs(
  v: Vector,
  zero: ZeroRule,
  coin: (coordinate: number) => 1 | -1,
  out = new Int8Array(v.length),
): Int8Array {
  const tiny = smallestNormal(v);
  for (let i = 0; i < v.length; i++) {
    if (v[i] >= tiny) out[i] = 1;
    else if (v[i] <= -tiny) out[i] = -1;
    else out[i] = zero === 'plus' ? 1 : zero === 'zero' ? 0 : coin(i);
  }
  return out;
}

/** Counts NaN and ±∞ in v. */
export function countFaults(v: Vector): Faults {
  const faults: Faults = { nan: 0, infinite: 0 };
  for (let i = 0; i < v.length; i++) {
    if (Number.isNaN(v[i])) faults.nan++;
    else if (v[i] === Infinity || v[i] === -Infinity) faults.infinite++;
  }
  return faults;
}
