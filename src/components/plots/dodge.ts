/** A label that wants to stand with its left middle at x, y. */
export interface Wanted {
  x: number;
  y: number;
  width: number;
}

/**
 * The y of every label, moved as little as a simple search finds so that none covers another; all inside top … bottom.
 * Where there is no room they are spread evenly.
 */
export function dodge(wanted: readonly Wanted[], height: number, [top, bottom]: [number, number]): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a].y - wanted[b].y);
  const placed: { i: number; y: number }[] = [];
  const ys = new Array<number>(wanted.length);
  const inside = (y: number) => Math.min(bottom, Math.max(top, y));
  for (const i of order) {
    const here = inside(wanted[i].y);
    const near = placed.filter(({ i: k }) => overlapsInX(wanted[i], wanted[k]));
    const free = (y: number) => near.every((other) => Math.abs(other.y - y) > height - 0.01);
    const spots = [here, ...near.flatMap(({ y }) => [y + height, y - height])].filter(
      (y) => y >= top && y <= bottom && free(y),
    );
    const y = spots.sort((a, b) => Math.abs(a - here) - Math.abs(b - here))[0];
    if (y === undefined) return spread(order, [top, bottom]);
    ys[i] = y;
    placed.push({ i, y });
  }
  if (wanted.every((a) => wanted.every((b) => overlapsInX(a, b)))) sortAs(order, ys);
  return ys;
}

/** Gives the places out again in the order of the wishes, so that labels stand as their curves do. */
function sortAs(order: readonly number[], ys: number[]): void {
  const sorted = [...ys].sort((a, b) => a - b);
  for (const [place, i] of order.entries()) ys[i] = sorted[place];
}

function overlapsInX(a: Wanted, b: Wanted): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width;
}

function spread(order: readonly number[], [top, bottom]: [number, number]): number[] {
  const ys = new Array<number>(order.length);
  for (const [place, i] of order.entries()) ys[i] = top + ((bottom - top) * (place + 0.5)) / order.length;
  return ys;
}
