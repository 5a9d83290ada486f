import { plural } from '../../plots/format';
import type { Phase } from './round';
import { answerBits, hopBits, lineBits, type Message, type Topology } from './talk';

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
  const paths = linesOf(places, centre, { topology, message, workers, phase });
  const ready = phase.name !== 'computing';
  return (
    <svg width={size} height={size} aria-hidden="true">
      {paths.map(({ id, d, bits }) => (
        <path
          key={id}
          className={`wire-${id}`}
          d={d}
          fill="none"
          style={{
            stroke: id === 'idle' ? undefined : color,
            strokeWidth: `max(${SEEN}px * var(--thick), ${near(unit * bits)}px)`,
          }}
        />
      ))}
      {topology === 'server' && <path className="wire-server" d={square(centre, 18 * scale)} />}
      {paths.length > 0 && <Written bits={paths[0].bits} at={middle(places, centre, topology)} />}
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

/** The middle of the first worker's line: to the server, or to its neighbour. */
function middle(places: readonly Point[], [x, y]: Point, topology: Topology): Point {
  const [ax, ay] = places[0];
  const [bx, by] = topology === 'server' ? [x, y] : places[1 % places.length];
  return [(ax + bx) / 2, (ay + by) / 2];
}

interface Moment {
  topology: Topology;
  message: Message;
  workers: number;
  phase: Phase;
}

interface Lines {
  id: 'idle' | 'others' | 'sent';
  d: string;
  /** Of a weight. */
  bits: number;
}

/** The lines that could carry something, and what of them is covered at this moment. */
function linesOf(places: readonly Point[], centre: Point, { topology, message, workers, phase }: Moment): Lines[] {
  if (workers < 2 && topology !== 'server') return [];
  const { name, share } = phase;
  const back = name === 'down' || name === 'done';
  const sent = name === 'computing' ? 0 : share;
  if (topology === 'ring') {
    // Hop by hop: what is on the line is the sum of as many messages as there were hops.
    const hops = workers - 1;
    const hop = Math.min(hops, 1 + Math.floor(sent * hops));
    const along = name === 'done' ? 1 : name === 'computing' ? 0 : sent * hops - (hop - 1);
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
      d: others
        .flat()
        .map(([from, to]) => part(from, to, sent))
        .join(''),
      bits: up,
    };
    return [...(sent > 0 ? [rest] : []), ...both(own, sent, up)];
  }
  const pairs = places.map((place) => (back ? ([centre, place] as const) : ([place, centre] as const)));
  return both(pairs, sent, back ? down : up);
}

function both(pairs: readonly (readonly [Point, Point])[], share: number, bits: number): Lines[] {
  const lines: Lines[] = [{ id: 'idle', d: pairs.map(([from, to]) => part(from, to, 1)).join(''), bits }];
  if (share > 0) lines.push({ id: 'sent', d: pairs.map(([from, to]) => part(from, to, share)).join(''), bits });
  return lines;
}

function part([x, y]: Point, [toX, toY]: Point, share: number): string {
  return `M${near(x)} ${near(y)}L${near(x + (toX - x) * share)} ${near(y + (toY - y) * share)}`;
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
