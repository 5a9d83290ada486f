import type { NetworkFacts } from '../../sim/history';

/** What a place in the flat vector is: W1 17→4, from unit 17 to unit 4 of the first layer, or b1 4. */
export function weightName({ sizes }: NetworkFacts, index: number): string {
  let rest = index;
  for (let layer = 0; layer + 1 < sizes.length; layer++) {
    const [from, to] = [sizes[layer], sizes[layer + 1]];
    if (rest < from * to) return `W${layer + 1} ${Math.floor(rest / to)}→${rest % to}`;
    rest -= from * to;
    if (rest < to) return `b${layer + 1} ${rest}`;
    rest -= to;
  }
  return String(index);
}
