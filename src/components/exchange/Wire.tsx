import { whole } from '../plots/format';
import type { When } from './Half';
import type { SlowLayout } from './slow-layout';

interface WireProps {
  layout: SlowLayout;
  /** Left edge of what is sent. */
  sent: number;
  up: [When, number];
  down: [When, number];
}

/** The line between workers and server, with the bits that crossed it so far. */
export function Wire({ layout: { gutter, wire, width, scale }, sent, up, down }: WireProps) {
  const y = wire - 6 * scale;
  return (
    <>
      <path className="slow-wire" d={`M0 ${wire + 0.5}H${width}`} />
      {gutter > 40 * scale && (
        <text className="tick" x={gutter - 8 * scale} y={y} textAnchor="end">
          the wire
        </text>
      )}
      {down[0] !== 'future' && (
        <text className={`slow-${down[0]} slow-bits number`} x={gutter} y={y}>
          ↑ {whole(down[1])} bits
        </text>
      )}
      {up[0] !== 'future' && (
        <text className={`slow-${up[0]} slow-bits number`} x={sent} y={y}>
          ↓ {whole(up[1])} bits
        </text>
      )}
    </>
  );
}
