import { percent, short } from '../../plots/format';
import { raised } from '../../plots/raised';

/** Units and the least time that is told in them, in seconds. */
const UNITS: readonly [size: number, name: string, least: number][] = [
  [86400, 'days', 172_800],
  [3600, 'h', 7200],
  [60, 'min', 120],
  [1, 's', 1],
  [1e-3, 'ms', 1e-3],
  [1e-6, 'µs', 0],
];

/** A time in three digits of the unit that suits it: 82 ms, 2.9 s. */
export function seconds(time: number): string {
  const [size, name] = UNITS.find(([, , least]) => time >= least) ?? UNITS[0];
  return time === 0 ? '0\u202fs' : `${short(time / size)}\u202f${name}`;
}

/** A time on an axis, in seconds from one second on: 10 ms, 200 s, 10⁵ s. */
export function axisSeconds(time: number): string {
  const power = Math.log10(time);
  if (power > 3.5 && Number.isInteger(power)) return `10${raised(power)}\u202fs`;
  return time >= 1 ? `${short(time)}\u202fs` : seconds(time * (1 + 1e-12));
}

/** Round times between two: powers of ten, or also twice and five times them where there are few. */
export function axisTimes([low, high]: readonly [number, number]): number[] {
  const steps = high / low < 50 ? [1, 2, 5] : [1];
  const powers = Array.from({ length: 20 }, (_, i) => i - 8);
  return powers
    .flatMap((power) => steps.map((step) => Number(`${step}e${power}`)))
    .filter((time) => time >= low && time <= high);
}

/** The round end of an axis that a time fits on: the next of 1, 2 and 5 times a power of ten. */
export function topOf(time: number): number {
  const power = 10 ** Math.floor(Math.log10(time));
  return power * ([1, 2, 5, 10].find((step) => time <= step * power * (1 + 1e-12)) ?? 10);
}

/** How much of a whole something is, in per cent, or in words where that would read 0 or 100. */
export function partOf(share: number): string {
  if (share < 0.005) return share === 0 ? 'none' : 'almost none';
  return share > 0.995 ? 'almost all' : percent(share, 0);
}
