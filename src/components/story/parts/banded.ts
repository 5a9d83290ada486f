/** A point in pixels. */
type Spot = readonly [x: number, y: number];

/** A line, and where it would turn so often that it filled the picture, the corners of the band between its least and its greatest. */
export interface Banded {
  line: readonly Spot[];
  band: readonly Spot[] | null;
}

/** Turns that come closer than this fill the picture; in pixels where type is plain, as all that follows. */
const PITCH = 2.3;
/** So many such turns are dense, not fewer. */
const RUN = 16;
/** A swing of less is as thick as the line, and no turn. */
const SWING = 5;
/** The share of the whole height that swings have on average where they fill it. */
const STEADY = 0.5;
/** The share of a line that is a band, if any: shorter ones would be patches. */
const LEAST = 0.6;
/** As wide is a column of which least and greatest are drawn: in each is more than a turn. */
const COLUMN = 6;

/** A line from left to right; where it goes up and down by turns to its end, more densely than can be seen, it goes along the top of a band. */
export function banded(line: readonly Spot[], scale: number): Banded {
  const first = denseFrom(line, scale);
  const [from, to] = [line[0][0], line[line.length - 1][0]];
  if (to - line[first][0] < LEAST * (to - from) || first === line.length - 1) return { line, band: null };
  const columns = columnsOf(line.slice(first), COLUMN * scale);
  const toEnd = (side: Spot[]) => [...side, [to, side[side.length - 1][1]] as const];
  const top = toEnd(columns.map(({ high }) => high));
  const bottom = toEnd(columns.map(({ low }) => low));
  return { line: [...line.slice(0, first), ...top], band: [...top, ...bottom.reverse()] };
}

/** The point from which on a line turns densely to its end, which is its last if it does not. */
function denseFrom(line: readonly Spot[], scale: number): number {
  const last = line.length - 1;
  const turns = turnsOf(line, SWING * scale);
  const room = RUN * PITCH * scale;
  let first = last;
  if (line[last][0] - line[turns[turns.length - 1]][0] > room) return last;
  for (let i = turns.length - 1 - RUN; i >= 0; i--) {
    const some = turns.slice(i, i + RUN + 1).map((k) => line[k]);
    if (some[RUN][0] - some[0][0] > room || !isSteady(some.map(([, y]) => y))) break;
    first = turns[i];
  }
  // What is left over at the beginning would be a hook.
  return first < last && line[first][0] - line[0][0] < COLUMN * scale ? 0 : first;
}

/** Whether most swings go from about the bottom to about the top: a walk that only turns often has a course, which a band would hide. */
function isSteady(heights: readonly number[]): boolean {
  const swings = heights.slice(1).map((height, i) => Math.abs(height - heights[i]));
  const mean = swings.reduce((sum, swing) => sum + swing, 0) / swings.length;
  return mean >= STEADY * (Math.max(...heights) - Math.min(...heights));
}

/** The places of the tops and bottoms of a line: where it turns by as much as a swing. */
function turnsOf(line: readonly Spot[], swing: number): number[] {
  const turns: number[] = [];
  // The farthest place since the last turn, and which way it lies.
  let farthest = 0;
  let way = 0;
  line.forEach(([, y], i) => {
    const gone = y - line[farthest][1];
    if (way === 0 ? Math.abs(gone) >= swing : -way * gone >= swing) {
      turns.push(farthest);
      way = gone > 0 ? 1 : -1;
      farthest = i;
    } else if (way * gone > 0) farthest = i;
  });
  turns.push(farthest);
  return turns;
}

/** The highest and the lowest point of every so many pixels. */
function columnsOf(line: readonly Spot[], wide: number): { high: Spot; low: Spot }[] {
  const columns: { end: number; high: Spot; low: Spot }[] = [];
  const to = line[line.length - 1][0];
  for (const spot of line) {
    const column = columns[columns.length - 1];
    // What is left for the last column may be less than a turn.
    if (!column || (spot[0] >= column.end && spot[0] + wide <= to))
      columns.push({ end: spot[0] + wide, high: spot, low: spot });
    else {
      if (spot[1] < column.high[1]) column.high = spot;
      if (spot[1] > column.low[1]) column.low = spot;
    }
  }
  return columns;
}
