import { barsPath, outlinesPath, squaresPath } from '../plots/squares';

/** Where the marks of a row stand: left edge, zero line, and from one coordinate to the next. */
export interface Row {
  x: number;
  y: number;
  pitch: number;
  square: number;
}

interface BarRow extends Row {
  reach: number;
  /** The number whose bar reaches that far. */
  most: number;
}

type BarsProps = BarRow & {
  numbers: ArrayLike<number>;
  className?: string;
  isWrong?: (coordinate: number) => boolean;
};

/** Numbers as bars on a zero line. */
export function Bars({ numbers, x, y, pitch, square, reach, most, className = 'slow-bar', isWrong }: BarsProps) {
  const bars = { pitch, width: square, zero: y, reach, max: most };
  return (
    <g transform={`translate(${x} 0)`}>
      <path className={className} d={barsPath(numbers, bars, (i) => !isWrong?.(i))} />
      {isWrong && <path className="wrong" d={barsPath(numbers, bars, isWrong)} />}
      <Zero y={y} to={numbers.length * pitch - pitch + square} />
    </g>
  );
}

type Which = (coordinate: number) => boolean;
type HeightsProps = BarRow & { signs: Int8Array; numbers: ArrayLike<number>; turned?: Which };

/** Ballots with the size that they stand for: as high as it, filled for plus and hollow for minus; those `turned` are framed. */
export function Heights({ signs, numbers, turned, ...row }: HeightsProps) {
  const { x, y, pitch, square, reach, most } = row;
  const tall = (i: number) => Math.max(3, Math.round((Math.abs(numbers[i]) / most) * reach));
  const of = (sign: number) => Array.from(signs, (each, i) => ({ each, i })).filter(({ each }) => each === sign);
  return (
    <g transform={`translate(${x} 0)`}>
      <path
        className="slow-plus"
        d={of(1)
          .map(({ i }) => squaresPath([[i * pitch, y - tall(i)]], square, tall(i)))
          .join('')}
      />
      <path
        className="slow-minus"
        d={of(-1)
          .map(({ i }) => outlinesPath([[i * pitch, y]], square, tall(i)))
          .join('')}
      />
      <Zero y={y} to={signs.length * pitch - pitch + square} />
      {turned && (
        <Frames {...{ pitch, square, which: turned, count: signs.length }} span={(i) => [y - signs[i] * tall(i), y]} />
      )}
    </g>
  );
}

type DebtsProps = BarRow & { before: ArrayLike<number>; wanted: ArrayLike<number>; turned: Which };

/**
 * What is wanted, made of what is owed and, as an outline on top of it, of what is new; a dot where the two together end. Framed is where the debt
 * has turned the sign.
 */
export function Debts({ before, wanted, turned, ...row }: DebtsProps) {
  const { x, y, pitch, square, reach, most } = row;
  const up = (value: number) => y - Math.max(-reach, Math.min(reach, (value / most) * reach));
  const all = Array.from(wanted, (want, i) => ({ i, want, owed: before[i] }));
  return (
    <g transform={`translate(${x} 0)`}>
      <path className="slow-owed" d={barsPath(before, { pitch, width: square, zero: y, reach, max: most })} />
      {all.map(({ i, want, owed }) => (
        <rect
          key={i}
          className="slow-new"
          x={i * pitch + 0.5}
          y={Math.min(up(owed), up(want))}
          width={square - 1}
          height={Math.abs(up(owed) - up(want))}
        />
      ))}
      <Zero y={y} to={wanted.length * pitch - pitch + square} />
      {all.map(({ i, want }) => (
        <circle key={i} className="slow-dot" cx={i * pitch + square / 2} cy={up(want)} r={Math.min(4.5, square / 3)} />
      ))}
      <Frames
        {...{ pitch, square, which: turned, count: wanted.length }}
        span={(i) => [up(before[i]), up(wanted[i]), y]}
      />
    </g>
  );
}

type FramesProps = Pick<Row, 'pitch' | 'square'> & { count: number; which: Which; span: (i: number) => number[] };

/** Frames around what stands at some coordinates, each over the heights that it spans. */
function Frames({ pitch, square, count, which, span }: FramesProps) {
  const side = Math.max(1.5, Math.min(3, (pitch - square) / 2));
  const frame = (i: number) => {
    const [top, bottom] = [Math.min(...span(i)) - 6, Math.max(...span(i)) + 6];
    return `M${i * pitch - side} ${top}h${square + 2 * side}V${bottom}h${-square - 2 * side}z`;
  };
  const all = Array.from({ length: count }, (_, i) => i).filter(which);
  return <path className="slow-turned" d={all.map(frame).join('')} />;
}

type SquaresProps = Row & { signs: ArrayLike<number>; isWrong?: Which };

/** Signs of numbers as squares from a top edge, red around those that are wrong; a dash where a number is 0. */
export function Squares({ signs, x, y, pitch, square, isWrong }: SquaresProps) {
  const pad = Math.min(2.5, (pitch - square) / 2 - 0.25);
  const around = (i: number) =>
    `M${i * pitch - pad} ${Math.round(y) - pad}h${square + 2 * pad}v${square + 2 * pad}h${-square - 2 * pad}z`;
  const corners = (wanted: number) =>
    Array.from(signs, (number, i): [number, number, number] => [i * pitch, Math.round(y), number])
      .filter(([, , number]) => (wanted === 0 ? number === 0 : number * wanted > 0))
      .map(([left, top]): [number, number] => [left, top]);
  const dashes = corners(0).map(([left, top]) => `M${left} ${top + (square >> 1) - 1}h${square}v2h${-square}z`);
  return (
    <g transform={`translate(${x} 0)`}>
      <path className="slow-minus" d={outlinesPath(corners(-1), square)} />
      <path className="slow-plus" d={squaresPath(corners(1), square)} />
      <path className="slow-plus" d={dashes.join('')} />
      {isWrong && (
        <path className="wrong-mark" d={Array.from(signs, (_, i) => (isWrong(i) ? around(i) : '')).join('')} />
      )}
    </g>
  );
}

/** Two lines where the ballots are tied. */
export function Ties({ tied, x, y, pitch, square }: Row & { tied: readonly boolean[] }) {
  const d = tied.flatMap((isTied, i) => (isTied ? [`M${i * pitch} ${y - 2.5}h${square}m0 5h${-square}`] : []));
  return <path className="slow-tie" transform={`translate(${x} 0)`} d={d.join('')} />;
}

/** The outline of what is to come: squares around the middle, or a band of bars. */
export function Ghost({ count, x, y, pitch, square, reach }: Row & { count: number; reach: number }) {
  const corners = Array.from({ length: count }, (_, i): [number, number] => [i * pitch, Math.round(y - reach)]);
  return <path className="slow-ghost" transform={`translate(${x} 0)`} d={outlinesPath(corners, square, 2 * reach)} />;
}

function Zero({ y, to }: { y: number; to: number }) {
  return <path className="slow-zero" d={`M0 ${y + 0.5}H${to}`} />;
}
