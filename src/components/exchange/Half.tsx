import type { ReactNode } from 'react';

/** Whether a half is done, being done or still to come. */
export type When = 'past' | 'now' | 'future';

interface HalfProps {
  name: string;
  state: When;
  x: number;
  y: number;
  scale: number;
  unit?: string;
  children: ReactNode;
}

/** The name of a half with the unit of its marks, and the marks. */
export function Half({ name, state, x, y, scale, unit, children }: HalfProps) {
  return (
    <g className={`slow-${state}`} data-term={TERMS[name] ?? name}>
      <text className="slow-name" x={x} y={y}>
        {NAMES[name] ?? name}
      </text>
      {unit && (
        <text className="tick number" x={x} y={y + 15 * scale}>
          {unit}
        </text>
      )}
      {children}
    </g>
  );
}

const NAMES: Record<string, string> = { owed: 'wanted' };
const TERMS: Record<string, string> = { ballots: 'ballot' };
