import type { ReactNode } from 'react';

/** Whether a half is done, being done or still to come. */
export type When = 'past' | 'now' | 'future';

interface HalfProps {
  name: string;
  state: When;
  x: number;
  y: number;
  scale: number;
  unit?: ReactNode;
  /** Where the name ends, if it stands at the left of its marks rather than over them. */
  anchor?: 'end';
  children: ReactNode;
}

/** The name of a half with the unit of its marks, and the marks. */
export function Half({ name, state, x, y, scale, unit, anchor, children }: HalfProps) {
  return (
    <g className={`slow-${state}`} data-term={TERMS[name] ?? name}>
      <text className="slow-name" x={x} y={y} textAnchor={anchor}>
        {NAMES[name] ?? name}
      </text>
      {unit && (
        <text className="tick" x={x} y={y + 15 * scale} textAnchor={anchor}>
          {unit}
        </text>
      )}
      {children}
    </g>
  );
}

const NAMES: Record<string, string> = { owed: 'wanted' };
const TERMS: Record<string, string> = { ballots: 'ballot' };
