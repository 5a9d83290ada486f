import { range } from '../../../sim/claims/vectors';
import type { CellScore } from './map-runs';
import { DENSITIES } from './map-setting';
import { theoryOf, winnerOf } from './map-theory';

interface Props {
  cells: readonly CellScore[];
  much: number;
  /** Index of the cell that is read out. */
  shown: number;
  left: number;
  top: number;
  pitch: number;
  width: number;
  height: number;
  scale: number;
}

const SIDE = DENSITIES.length;

/** A density as a fraction: 1/32. */
export const shareOf = (density: number) => (density === 1 ? '1' : `1/${1 / density}`);

/** Where a density lies along an axis, in cells from its sparse end. */
const alongOf = (density: number) => Math.log2(density / DENSITIES[0]) + 0.5;

/** The drawing alone: the theory's regions as tints, its borders as lines, every cell's winner as a square. */
export function MapDrawn({ cells, much, shown, left, top, pitch, width, height, scale }: Props) {
  const side = SIDE * pitch;
  const x = (density: number) => left + Math.min(SIDE, Math.max(0, alongOf(density))) * pitch;
  const y = (density: number) => top + side - Math.min(SIDE, Math.max(0, alongOf(density))) * pitch;
  const corner = ({ place }: CellScore) => [left + place.curvature * pitch, top + side - (place.noise + 1) * pitch];
  // R₁ = 1/√φ(L) and R₂ = φ(σ)/φ(L), since the gradient is as dense as the curvature.
  const one = x(1 / much ** 2);
  const least = DENSITIES[0] / Math.SQRT2;
  const two = range(25)
    .map((i) => least * 2 ** (i / 4))
    .filter((phi) => phi * much <= Math.SQRT2);
  const end = Math.SQRT2 / much;
  const second = Math.min(left + side - 56 * scale, Math.max(one + 8, x(end) - 10));
  const [sx, sy] = corner(cells[shown]);
  return (
    <svg width={width} height={height} aria-hidden="true">
      {cells.map((cell) => {
        const { favours } = theoryOf(cell, much);
        const [cx, cy] = corner(cell);
        return (
          <rect
            key={`${cx} ${cy}`}
            className={`map-cell ${favours}`}
            x={cx}
            y={cy}
            width={pitch - 1}
            height={pitch - 1}
          />
        );
      })}
      {cells.map((cell) => {
        const [cx, cy] = corner(cell);
        return (
          <Mark key={`${cx} ${cy}`} cell={cell} x={cx + (pitch - 1) / 2} y={cy + (pitch - 1) / 2} room={pitch - 7} />
        );
      })}
      <path className="map-border" d={`M${one} ${top}V${top + side}`} />
      <path className="map-border" d={`M${[...two, end].map((phi) => `${x(phi)} ${y(phi * much)}`).join('L')}`} />
      <text className="part" x={Math.min(one, second - 6)} y={top - 7} textAnchor="end">
        R₁ = {much.toFixed(1)}
      </text>
      <text className="part" x={second} y={top - 7}>
        R₂ = {much.toFixed(1)}
      </text>
      <rect className="map-shown" x={sx - 0.5} y={sy - 0.5} width={pitch} height={pitch} />
      {DENSITIES.map((density) => (
        <g key={density}>
          <text className="tick number" x={x(density)} y={top + side + 17 * scale} textAnchor="middle">
            {shareOf(density)}
          </text>
          <text className="tick number" x={left - 8} y={y(density)} dy="0.35em" textAnchor="end">
            {shareOf(density)}
          </text>
        </g>
      ))}
      <text className="tick" x={left + side} y={height - 6} textAnchor="end">
        density of curvature φ(L), and of the gradient
      </text>
      <text className="tick" x={0} y={12 * scale}>
        density of noise φ(σ)
      </text>
    </svg>
  );
}

/** Filled where signSGD is ahead, hollow where SGD is, larger the further; pale while it was run only once. */
function Mark({ cell, x, y, room }: { cell: CellScore; x: number; y: number; room: number }) {
  if (cell.runs === 0) return null;
  const winner = winnerOf(cell);
  if (winner === 'undecided') return <path className="map-close" d={`M${x - 5} ${y}h10`} />;
  const size = 5 + (room - 5) * Math.min(1, Math.abs(cell.lead));
  const mark = cell.lead > 0 ? 'sign' : 'sgd';
  return (
    <rect
      className={`map-mark ${mark}${winner === null ? ' pale' : ''}`}
      data-term={mark === 'sign' ? 'signsgd' : 'sgd'}
      x={x - size / 2}
      y={y - size / 2}
      width={size}
      height={size}
    />
  );
}
