import type { Frame } from '../Chart';

export interface Level {
  name: string;
  at: number;
  /** The name stands below the line and not above it. */
  isBelow?: boolean;
}

interface Props {
  frame: Frame;
  /** The left end of the horizontal axis. */
  from: number;
  levels: readonly Level[];
}

/** Dotted lines across a chart, named at their right ends. */
export function Levels({ frame: { across, up, right, scale }, from, levels }: Props) {
  return levels.map(({ name, at, isBelow }) => (
    <g key={name}>
      <path className="grid reference" d={`M${across(from)} ${up(at)}H${right}`} />
      <text className="tick" x={right} y={up(at) + (isBelow ? 16 : -6) * scale} textAnchor="end">
        {name}
      </text>
    </g>
  ));
}
