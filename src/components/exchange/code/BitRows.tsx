import { barsPath, outlinesPath, squaresPath } from '../../plots/squares';
import { isSet, WORD } from '../../plots/word';
import type { CodeStep, CodeWalk, WordRow } from './walk';

interface Props {
  /** There is room for the rows of all its lines. */
  walk: Pick<CodeWalk, 'steps'>;
  step: CodeStep;
  /** The gradients that are packed, or null where ballots are counted. */
  gradients: ArrayLike<number> | null;
  width: number;
  scale: number;
}

const ROW = 18;
const MARKS_ROW = 14;
const REACH = 24;

/** The words that a line touches, bit 0 at the left: squares for signs, digits for counts; what it made is black. */
export function BitRows({ walk, step, gradients, width, scale }: Props) {
  const left = Math.round((width > 520 ? 92 : 58) * scale);
  const pitch = Math.max(7, Math.min(Math.round(22 * scale), Math.floor((width - left - 2) / WORD)));
  const square = pitch - (pitch > 9 ? 3 : 1);
  const zero = Math.round(REACH * scale);
  const top = gradients ? 2 * zero + Math.round(8 * scale) : 0;
  const tall = ({ kind }: WordRow) =>
    kind === 'marks' ? Math.round(MARKS_ROW * scale) : Math.max(Math.round(ROW * scale), square + 3);
  const allTall = (rows: readonly WordRow[]) => rows.reduce((sum, row) => sum + tall(row), 0);
  const height = top + Math.max(...walk.steps.map(({ rows }) => allTall(rows))) + Math.round(20 * scale);
  const [from, to] = step.reads;
  const bars = { pitch, width: square, zero, reach: zero, max: gradients ? largest(gradients) : 1 };
  const bottom = top + allTall(step.rows) + Math.round(13 * scale);
  return (
    <svg width={width} height={height} aria-hidden="true">
      {gradients && (
        <>
          <text className="tick" x={0} y={zero} dy="0.35em">
            gradient
          </text>
          <g transform={`translate(${left} 0)`}>
            <path className="code-past" d={barsPath(gradients, bars, (i) => i < from || i >= to)} />
            <path className="plus" d={barsPath(gradients, bars, (i) => i >= from && i < to)} />
            <path className="slow-zero" d={`M0 ${zero + 0.5}H${pitch * WORD}`} />
          </g>
        </>
      )}
      {step.rows.map((row, k) => (
        <g key={row.name} transform={`translate(0 ${top + allTall(step.rows.slice(0, k))})`}>
          <text className="tick code-name" x={0} y={tall(row) / 2} dy="0.35em">
            {row.name.replace('planes.', '')}
          </text>
          <g transform={`translate(${left} 0)`}>
            <Bits row={row} {...{ pitch, square }} tall={tall(row)} />
          </g>
        </g>
      ))}
      {step.rows.length > 0 &&
        [0, 8, 16, 24, 31].map((bit) => (
          <text key={bit} className="tick number" x={left + bit * pitch + square / 2} y={bottom} textAnchor="middle">
            {bit}
          </text>
        ))}
    </svg>
  );
}

interface BitsProps {
  row: WordRow;
  pitch: number;
  square: number;
  tall: number;
}

function Bits({ row: { kind, word, known, made }, pitch, square, tall }: BitsProps) {
  const all = Array.from({ length: WORD }, (_, i) => i).filter((i) => isSet(known, i));
  const top = Math.round((tall - square) / 2);
  const corners = (wanted: boolean, isNew: boolean) =>
    all
      .filter((i) => isSet(word, i) === wanted && isSet(made, i) === isNew)
      .map((i): [number, number] => [i * pitch, top]);
  if (kind === 'digits') {
    return all.map((i) => (
      <text
        key={i}
        className={isSet(made, i) ? 'code-digit code-made' : 'code-digit'}
        x={i * pitch + square / 2}
        y={tall / 2}
        dy="0.35em"
        textAnchor="middle"
        style={{ fontSize: Math.min(14, 1.5 * square) }}
      >
        {isSet(word, i) ? 1 : 0}
      </text>
    ));
  }
  const dots = (isNew: boolean) =>
    corners(false, isNew).map(([x, y]): [number, number] => [x + square / 2 - 1, y + square / 2]);
  // Rows of marks are low.
  const size = Math.min(square, tall) - 4;
  const crosses = (isNew: boolean) =>
    corners(true, isNew)
      .map(
        ([x, y]) =>
          `M${x + (square - size) / 2} ${y + (square - size) / 2}l${size} ${size}m0 ${-size}l${-size} ${size}`,
      )
      .join('');
  if (kind === 'marks') {
    return (
      <>
        <path className="code-past" d={squaresPath(dots(false), 2)} />
        <path className="plus" d={squaresPath(dots(true), 2)} />
        <path className="code-cross code-old" d={crosses(false)} />
        <path className="code-cross" d={crosses(true)} />
      </>
    );
  }
  return (
    <g data-term="ballot">
      <path className="minus" d={outlinesPath(corners(true, false), square)} />
      <path className="code-past" d={squaresPath(corners(false, false), square)} />
      <path className="minus strong" d={outlinesPath(corners(true, true), square)} />
      <path className="plus" d={squaresPath(corners(false, true), square)} />
    </g>
  );
}

function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]);
    if (Number.isFinite(size)) most = Math.max(most, size);
  }
  return most;
}
