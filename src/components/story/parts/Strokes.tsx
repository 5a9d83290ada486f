import type { Piece } from './pen';

interface Props {
  pieces: readonly Piece[];
  color: string;
  /** Of the stroke, as a style sheet has it. */
  width: string;
  /** Of the stroke, in pixels; without them the line is solid. */
  dashes?: string;
  /** Of the method or word it shows, so that a term in the text can light it. */
  term?: string;
}

/** A line that came in pieces: it looks as if it were drawn in one. */
export function Strokes({ pieces, color, width, dashes, term }: Props) {
  return (
    <g
      className="curve"
      data-term={term}
      fill="none"
      strokeDasharray={dashes}
      style={{ stroke: color, strokeWidth: width }}
    >
      {pieces.map(({ path, offset, isFilled }, i) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the line.
          key={i}
          d={path}
          strokeDashoffset={dashes && offset > 0 ? offset : undefined}
          style={isFilled ? { fill: color, fillOpacity: 0.25, stroke: 'none' } : undefined}
        />
      ))}
    </g>
  );
}
