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

/** The line between workers and server, with the bits that crossed it so far, and whither. */
export function Wire({ layout: { gutter, isWide, wire, width, scale }, sent, up, down }: WireProps) {
  const y = wire - 6 * scale;
  return (
    <>
      <path className="slow-wire" d={`M0 ${wire + 0.5}H${width}`} />
      {isWide ? (
        <text className="tick" x={gutter - 8 * scale} y={y} textAnchor="end">
          the wire
        </text>
      ) : (
        <text className="tick" x={0} y={wire + 14 * scale}>
          the wire
        </text>
      )}
      {down[0] !== 'future' && (
        <text className={`slow-${down[0]} slow-bits`} x={gutter} y={y}>
          back: <tspan className="number">{whole(down[1])}</tspan> bits
        </text>
      )}
      {up[0] !== 'future' && (
        <text className={`slow-${up[0]} slow-bits`} x={sent} y={y}>
          to the server: <tspan className="number">{whole(up[1])}</tspan> bits
        </text>
      )}
    </>
  );
}
