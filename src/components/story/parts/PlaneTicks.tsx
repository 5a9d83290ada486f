import { short } from '../../plots/format';

interface Props {
  ticks: readonly number[];
  across: (x: number) => number;
  up: (y: number) => number;
  /** Where the numbers of the two axes stand, in pixels. */
  below: number;
  beside: number;
}

/** The same numbers along both axes of a plane. */
export function PlaneTicks({ ticks, across, up, below, beside }: Props) {
  return ticks.map((tick) => (
    <g key={tick}>
      <text className="tick number" x={across(tick)} y={below} textAnchor="middle">
        {short(tick)}
      </text>
      <text className="tick number" x={beside} y={up(tick)} dy="0.35em" textAnchor="end">
        {short(tick)}
      </text>
    </g>
  ));
}
