import { scaleLinear } from 'd3';
import { short } from '../../plots/format';

interface Props {
  /** Of one coordinate, over all rounds. */
  due: number;
  paid: number;
  hasMemory: boolean;
  /** Where the bars begin, and how long they may be, in pixels. */
  x: number;
  y: number;
  width: number;
  scale: number;
}

const THICK = 5;
const GAP = 1;

/** What was sent, under its end what is owed, and the mark of what was due, where the two together end; in units of what was due. */
export function DebtSum({ due, paid, hasMemory, x, y, width, scale }: Props) {
  const share = paid / due;
  const along = scaleLinear([Math.min(0, share), Math.max(1, share)], [x, x + width]);
  const thick = THICK * scale;
  const tall = 2 * thick + (6 + GAP) * scale;
  const bar = (from: number, to: number) => ({
    x: Math.min(along(from), along(to)),
    width: Math.abs(along(to) - along(from)),
  });
  return (
    <>
      <path className="debt-zero" d={`M${along(0)} ${y - 3 * scale}v${tall}`} />
      <rect className="debt-paid" {...bar(0, share)} y={y} height={thick} />
      {hasMemory && (
        <rect
          className="debt-owed"
          data-term="residual"
          {...bar(share, 1)}
          y={y + thick + GAP * scale}
          height={thick}
        />
      )}
      <path className="debt-due" d={`M${along(1)} ${y - 3 * scale}v${tall}`} />
      <text className="tick number" x={x + width + 48 * scale} y={y + thick} dy="0.35em" textAnchor="end">
        {short(due)}
      </text>
    </>
  );
}
