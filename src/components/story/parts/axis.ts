import { scaleLinear, scaleLog } from 'd3';

export interface ChartAxis {
  /** What is measured, with its unit. */
  label: string;
  domain: readonly [number, number];
  log?: boolean;
  /** Where ticks stand; without them about five. */
  ticks?: readonly number[];
  format?: (value: number) => string;
}

/** From a value to pixels, as quickly as may be: a picture asks for thousands. */
export function scaleOf({ domain: [low, high], log }: ChartAxis, [from, to]: readonly [number, number]) {
  if (!log) return (value: number) => from + ((value - low) / (high - low)) * (to - from);
  const [start, rate] = [Math.log(low), (to - from) / Math.log(high / low)];
  return (value: number) => from + rate * (Math.log(value) - start);
}

/** Those of the ticks from left to right whose numbers do not touch the one before. */
export function apart(ticks: readonly number[], spot: (tick: number) => readonly [middle: number, width: number]) {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.filter((tick) => {
    const [middle, width] = spot(tick);
    if (middle - width / 2 < free) return false;
    free = middle + width / 2 + 2;
    return true;
  });
}

/** Where the ticks of an axis stand: where it says, or at about five round numbers. */
export function ticksOf({ ticks, log, domain }: ChartAxis): readonly number[] {
  if (ticks) return ticks.filter((tick) => tick >= domain[0] && tick <= domain[1]);
  const all = (log ? scaleLog() : scaleLinear()).domain(domain).ticks(5);
  // Of a logarithmic scale only the powers of ten.
  return log ? all.filter((tick) => Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-9) : all;
}
