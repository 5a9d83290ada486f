import { short } from '../../plots/format';
import { useSize } from '../../plots/useSize';
import { DIMENSION } from './sparse-runs';

/** A bar a coordinate, as high as its noise deviates: with more bars each is lower, and the squares always have one sum. */
export function NoiseStrip({ spread, noise }: { spread: number; noise: number }) {
  const [ref, { width, scale }] = useSize<HTMLDivElement>();
  const height = Math.round(78 * scale);
  const [top, bottom, left] = [20 * scale, height - 8, Math.round(58 * scale)];
  const pitch = (width - left - 10) / DIMENSION;
  const tall = (bottom - top) / Math.sqrt(spread);
  return (
    <div className="chart" ref={ref} style={{ height }}>
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true">
          <text className="tick" x={0} y={12 * scale}>
            noise on each coordinate: ±{short(noise / Math.sqrt(spread))} on{' '}
            {spread === DIMENSION ? 'all' : `${spread}, none on ${DIMENSION - spread}`}
          </text>
          <path className="grid" d={`M${left} ${bottom + 0.5}H${left + pitch * DIMENSION}`} />
          <path
            className="sparse-noise"
            d={Array.from(
              { length: spread },
              (_, i) => `M${left + i * pitch} ${bottom}v${-tall}h${Math.max(1, pitch - 1)}v${tall}z`,
            ).join('')}
          />
        </svg>
      )}
    </div>
  );
}
