import { ticks as evenly, type ScaleLinear, type ScaleLogarithmic } from 'd3';
import { bits, short, whole } from '../plots/format';
import type { RaceX, RaceY } from './race';

type Scale = ScaleLinear<number, number> | ScaleLogarithmic<number, number>;

interface Props {
  across: Scale;
  up: Scale;
  x: RaceX;
  y: RaceY;
  logged: boolean;
  narrow: boolean;
  /** How far the hairlines go: under the names at the ends, too. */
  edge: number;
  /** Where the words under the picture stand. */
  bottom: number;
}

/** Hairlines with their heights, and places along the bottom with their unit. */
export function RaceAxes({ across, up, x, y, logged, narrow, edge, bottom }: Props) {
  const [left, right] = across.range();
  const [low, high] = up.range();
  const heights = logged ? handy(up.domain()) : up.ticks(Math.max(3, Math.min(6, (low - high) / 60)));
  const places =
    x === 'bits'
      ? decades(across.domain(), (right - left) / 110)
      : across.ticks(Math.min(6, (right - left) / 90)).filter(Number.isInteger);
  return (
    <>
      {heights.map((tick) => (
        <g key={tick} transform={`translate(0 ${Math.round(up(tick)) + 0.5})`}>
          <path className="grid" d={`M${left} 0H${edge}`} />
          <text className="number tick" x={left - 10} dy="0.35em" textAnchor="end">
            {y === 'accuracy' ? `${Math.round(tick * 100)}%` : short(tick)}
          </text>
        </g>
      ))}
      {places.map((tick) => (
        <text key={tick} className="number tick" x={across(tick)} y={bottom} textAnchor="middle">
          {x === 'bits' ? bits(tick) : whole(tick)}
        </text>
      ))}
      {x !== 'bits' && !narrow && (
        <text className="tick" x={right + 30} y={bottom}>
          {x}
        </text>
      )}
    </>
  );
}

/** 1, 2 and 5 times powers of ten inside a domain, or where it has too few of them even steps. */
function handy([low, high]: number[]): number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
    for (const digit of [1, 2, 5]) ticks.push(Number((digit * 10 ** power).toPrecision(1)));
  }
  const inside = ticks.filter((tick) => tick >= low && tick <= high);
  return inside.length >= 3 ? inside : evenly(low, high, 4);
}

/** Powers of ten inside a domain, at most so many. */
function decades([from, to]: number[], most: number): number[] {
  const [first, last] = [Math.ceil(Math.log10(from) - 1e-9), Math.floor(Math.log10(to) + 1e-9)];
  const stride = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, most)));
  const ticks: number[] = [];
  for (let power = first; power <= last; power += stride) ticks.push(10 ** power);
  return ticks;
}
