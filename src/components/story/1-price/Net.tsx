import { plural } from '../../plots/format';
import type { Phase } from './round';
import { answerBits, hopAt, hopBits, lineBits, type Message, type Topology } from './talk';

interface Props {
  topology: Topology;
  message: Message;
  workers: number;
  phase: Phase;
  color: string;
  /** Of the picture, in pixels. */
  size: number;
  /** How much larger than plain the type is. */
  scale: number;
}

type Point = readonly [x: number, y: number];

/** Of every message to everybody no more than the lines between so many workers are drawn. */
export const GATHERED = 24;
/** Width of a line that carries a number of 32 bits, in pixels. */
const WIDEST = 12;
const LEAST = 4;
/** A line is seen from the last row, however little it carries; what it does carry is then written on it. */
const SEEN = 2;
/** Lines that are drawn as one shape. */
const BUNDLE = 32;

/**
 * The machines and the lines between them at one moment of a step; a line is as wide as it has bits a weight, but for those too thin to be
 * seen, and the bits are written on one.
 */
export function Net({ topology, message, workers, phase, color, size, scale }: Props) {
  const centre: Point = [size / 2, size / 2];
  const radius = size / 2 - 12 * scale;
  const drawn = topology === 'gather' ? Math.min(workers, GATHERED) : workers;
  const spacing = (2 * Math.PI * radius) / drawn;
  const unit = Math.max(LEAST, Math.min(WIDEST * scale, 0.7 * spacing)) / 32;
  const places = Array.from({ length: drawn }, (_, i): Point => {
    const angle = (2 * Math.PI * i) / drawn - Math.PI / 2;
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
  });
  const side = Math.max(1.5, Math.min(11 * scale, 0.5 * spacing));
  const isSolid = (bits: number) => Math.max(SEEN, unit * bits) >= spacing;
  const paths = linesOf(places, centre, { topology, message, workers, phase, isSolid });
  const ready = phase.name !== 'computing';
  return (
    <svg width={size} height={size} aria-hidden="true">
      {paths.map(({ id, bundles, band, bits }) => (
        <g
          key={id}
          className={`wire-${id}`}
          fill="none"
          style={{
            stroke: id === 'idle' ? undefined : color,
            strokeWidth: `max(${SEEN}px * var(--thick), ${near(unit * bits)}px)`,
          }}
        >
          {bundles.map((d, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a bundle is its place among the lines.
            <path key={i} d={d} />
          ))}
          {band && (
            <circle
              cx={near(centre[0])}
              cy={near(centre[1])}
              r={near((radius * (band[0] + band[1])) / 2)}
              strokeWidth={near(radius * (band[1] - band[0]))}
            />
          )}
        </g>
      ))}
      {topology === 'server' && <path className="wire-server" d={square(centre, 18 * scale)} />}
      {paths.length > 0 && <Written bits={paths[0].bits} at={middle(places, centre, topology, 90 * scale)} />}
      <path
        className={ready ? 'plus' : 'wire-thinking'}
        data-term="worker"
        d={places.map((place) => square(place, side)).join('')}
      />
      {!ready && <path className="plus" d={places.map((place) => level(place, side, phase.share)).join('')} />}
    </svg>
  );
}

/** The bits of a weight, on a line that carries them. */
function Written({ bits, at: [x, y] }: { bits: number; at: Point }) {
  return (
    <text className="wire-bits number" x={x} y={y} dy="0.35em" textAnchor="middle">
      {plural(Number(bits.toPrecision(2)), 'bit')}
    </text>
  );
}

/** The middle of the first worker's line: to the server, or to its neighbour; where that leaves no room for words, the middle of all. */
function middle(places: readonly Point[], [x, y]: Point, topology: Topology, room: number): Point {
  if (topology === 'server') return [(places[0][0] + x) / 2, (places[0][1] + y) / 2];
  const [[ax, ay], [bx, by]] = [places[0], places[1 % places.length]];
  if (Math.hypot(ax - bx, ay - by) < room) return [x, y];
  return [(ax + bx) / 2, (ay + by) / 2];
}

interface Moment extends Pick<Props, 'topology' | 'message' | 'workers' | 'phase'> {
  /** Whether lines to a server that carry so many bits leave no gap between them. */
  isSolid: (bits: number) => boolean;
}

interface Lines {
  id: 'idle' | 'others' | 'sent';
  /** Paths of a few lines each. */
  bundles: readonly string[];
  /** Lines without a gap are one band around the middle, between two shares of the way out. */
  band?: readonly [number, number];
  /** Of a weight. */
  bits: number;
}

/** The lines that could carry something, and what of them is covered at this moment. */
function linesOf(
  places: readonly Point[],
  centre: Point,
  { topology, message, workers, phase, isSolid }: Moment,
): Lines[] {
  if (workers < 2 && topology !== 'server') return [];
  const { name, share } = phase;
  const back = name === 'down' || name === 'done';
  const sent = name === 'computing' ? 0 : share;
  if (topology === 'ring') {
    // Hop by hop: what is on the line is the sum of as many messages as there were hops; on the way back all hops are alike.
    const { hop, along } = hopAt(back ? 'sgd' : message, workers, sent);
    const bits = back ? answerBits(message, workers) : hopBits(message, hop);
    const pairs = places.map((from, i) => [from, places[(i + 1) % places.length]] as const);
    return both(pairs, along, bits);
  }
  const { up, down } = lineBits(topology, message, workers, 1);
  if (topology === 'gather') {
    // A whole tangle says nothing: the first worker's lines stand out from those of the others.
    const [own, ...others] = places.map((from, i) => places.filter((_, k) => k !== i).map((to) => [from, to] as const));
    const rest: Lines = {
      id: 'others',
      bundles: bundled(others.flat(), 0, sent),
      bits: up,
    };
    return [...(sent > 0 ? [rest] : []), ...both(own, sent, up)];
  }
  const bits = back ? down : up;
  if (isSolid(bits)) {
    const [rest, gone] = back
      ? ([
          [sent, 1],
          [0, sent],
        ] as const)
      : ([
          [0, 1 - sent],
          [1 - sent, 1],
        ] as const);
    return [
      { id: 'idle', bundles: [], band: rest, bits },
      { id: 'sent', bundles: [], band: gone, bits },
    ];
  }
  const pairs = places.map((place) => (back ? ([centre, place] as const) : ([place, centre] as const)));
  return both(pairs, sent, bits);
}

/** What is covered of some lines, and under it what is not. */
function both(pairs: readonly (readonly [Point, Point])[], share: number, bits: number): Lines[] {
  return [
    { id: 'idle', bundles: bundled(pairs, share, 1), bits },
    { id: 'sent', bundles: bundled(pairs, 0, share), bits },
  ];
}

/** A browser that paints without a graphics card sorts all edges of a shape against each other, so a shape has few lines. */
function bundled(pairs: readonly (readonly [Point, Point])[], from: number, to: number): string[] {
  if (from === to) return [];
  const parts = pairs.map(([start, end]) => part(start, end, from, to));
  return Array.from({ length: Math.ceil(parts.length / BUNDLE) }, (_, i) =>
    parts.slice(i * BUNDLE, (i + 1) * BUNDLE).join(''),
  );
}

function part([x, y]: Point, [toX, toY]: Point, from: number, to: number): string {
  const at = (share: number) => `${near(x + (toX - x) * share)} ${near(y + (toY - y) * share)}`;
  return `M${at(from)}L${at(to)}`;
}

function square([x, y]: Point, side: number): string {
  return `M${near(x - side / 2)} ${near(y - side / 2)}h${side}v${side}h${-side}Z`;
}

/** A square filled from below. */
function level([x, y]: Point, side: number, share: number): string {
  const height = near(side * share);
  return `M${near(x - side / 2)} ${near(y + side / 2)}h${side}v${-height}h${-side}Z`;
}

const near = (value: number) => Math.round(value * 100) / 100;
