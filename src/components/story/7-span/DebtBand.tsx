import { area } from 'd3';
import { fixed } from '../../plots/format';
import type { Frame } from '../Chart';

interface Props {
  frame: Frame;
  /** ‖e‖ by step. */
  debts: readonly number[];
  /** The top of the axis, where a larger debt is cut. */
  top: number;
}

/** All the room that error feedback has: up to its debt away from the span. */
export function DebtBand({ frame: { across, up, right, scale }, debts, top }: Props) {
  const band = area<number>(
    (_, step) => across(step),
    up(0),
    (debt) => up(Math.min(debt, top)),
  );
  return (
    <g data-term="residual">
      <path className="span-debt" d={band(debts) ?? ''} />
      <text className="tick" x={right - 4} y={up(top) + 16 * scale} textAnchor="end">
        grey: debt ‖e‖, at most {fixed(Math.max(...debts), 0)}
      </text>
    </g>
  );
}
