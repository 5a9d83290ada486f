import { scaleLinear } from 'd3';
import { fixed, short } from '../../plots/format';
import type { Size } from '../../plots/useSize';
import { DebtSum } from './DebtSum';
import type { Ledger } from './ledger';
import './debt.css';

const ROW = 46;
/** A few coordinates have more room each. */
const FEW = 3;
const HIGH_ROW = 88;
const HEAD = 24;
/** Room for the numbers of the axis. */
const FOOT = 24;
/** A ballot of the roll, and the room it takes. */
const SIDE = 11;
const PITCH = 15;
const MOST_BALLOTS = 24;
/** Room for what was due, at the right of its bar. */
const DUE = 50;

/** How high a coordinate is, where pictures are so much `taller` than on a page. */
const rowOf = ({ gradient }: Ledger, taller: number) => (gradient.length < FEW ? HIGH_ROW : ROW) * Math.max(1, taller);

/** In pixels. */
export const heightOf = (ledger: Ledger, { scale, taller }: Pick<Size, 'scale' | 'taller'>) =>
  (HEAD + rowOf(ledger, taller) * ledger.gradient.length + FOOT) * scale;

interface Props {
  ledger: Ledger;
  /** The coordinate whose name stands out, because the caption speaks of it. */
  told: number;
  hasMemory: boolean;
  width: number;
  scale: number;
  taller: number;
}

/** The books of one round: a row a coordinate, and at its right the roll of its signs and its sum. */
export function DebtDrawn({ ledger, told, hasMemory, width, scale, taller }: Props) {
  const { gradient, before, wanted, sent, due, paid } = ledger;
  const now = sent.length - 1;
  const left = 58 * scale;
  const room = Math.min(MOST_BALLOTS, Math.floor((width - left) / 2.4 / (PITCH * scale)));
  const rollAt = width - room * PITCH * scale;
  const most = Math.max(1, ...wanted.flat().map(Math.abs), ...sent.flat().map(Math.abs));
  const along = scaleLinear([-most, most], [left + 8, rollAt - 24 * scale]);
  const first = Math.max(0, sent.length - room);
  const row = rowOf(ledger, taller);
  const foot = (HEAD + row * gradient.length) * scale;
  const high = (0.4 * row - 0.4) * scale;
  const ballots = Math.min(room, sent.length);
  return (
    <svg width={width} height={heightOf(ledger, { scale, taller })} aria-hidden="true">
      <text className="tick" x={0} y={12 * scale}>
        gradient
      </text>
      <text className="tick" x={rollAt} y={12 * scale}>
        {ballots === sent.length ? 'signs sent' : `the last ${ballots} signs`}
      </text>
      <text className="tick" x={width} y={12 * scale} textAnchor="end">
        due
      </text>
      {along.ticks(rollAt - left < 260 * scale ? 3 : 6).map((tick) => (
        <g key={tick}>
          <path
            className={tick === 0 ? 'debt-zero' : 'grid'}
            d={`M${Math.round(along(tick)) + 0.5} ${HEAD * scale}V${foot}`}
          />
          <text className="tick number" x={along(tick)} y={foot + 16 * scale} textAnchor="middle">
            {short(tick)}
          </text>
        </g>
      ))}
      {gradient.map((g, i) => {
        const middle = (HEAD + row * (i + 0.5)) * scale;
        const [owed, want, said] = [before[now][i], wanted[now][i], sent[now][i]];
        return (
          // A coordinate has no other name than its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          <g key={i}>
            <text
              className={i === told ? 'number debt-told' : 'tick number'}
              x={left - 10 * scale}
              y={middle}
              dy="0.35em"
              textAnchor="end"
            >
              {fixed(g, 2)}
            </text>
            <Bar className="debt-new" term="gradient" from={along(owed)} to={along(want)} y={middle} height={high} />
            <Bar className="debt-owed" term="residual" from={along(0)} to={along(owed)} y={middle} height={high} />
            {hasMemory && (
              <path className="debt-next" d={`M${along(said)} ${middle + high / 2 + 4 * scale}H${along(want)}`} />
            )}
            {hasMemory && <circle className="debt-wanted" cx={along(want)} cy={middle} r={4 * scale} />}
            {said !== 0 && (
              <path className="debt-sent" d={`M${along(said)} ${middle - high / 2 - 6 * scale}v${high + 12 * scale}`} />
            )}
            <Roll signs={sent.slice(first).map((row) => row[i])} x={rollAt} y={middle - 9 * scale} scale={scale} />
            <DebtSum
              {...{ hasMemory, scale }}
              due={due[i]}
              paid={paid[i]}
              x={rollAt}
              y={middle + 4 * scale}
              width={width - rollAt - DUE * scale}
            />
          </g>
        );
      })}
    </svg>
  );
}

interface BarProps {
  className: string;
  term: string;
  from: number;
  to: number;
  y: number;
  height: number;
}

function Bar({ className, term, from, to, y, height }: BarProps) {
  return (
    <rect
      className={className}
      data-term={term}
      x={Math.min(from, to)}
      y={y - height / 2}
      width={Math.abs(to - from)}
      height={height}
    />
  );
}

/** The signs sent, the latest last: filled for plus, hollow for minus, nothing where nothing was sent. */
function Roll({ signs, x, y, scale }: { signs: number[]; x: number; y: number; scale: number }) {
  return signs.map(
    (sign, k) =>
      sign !== 0 && (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a round has no other name than its place.
          key={k}
          className={sign > 0 ? 'plus' : 'minus strong'}
          x={x + k * PITCH * scale + (sign > 0 ? 0 : 0.75)}
          y={y - (SIDE / 2) * scale + (sign > 0 ? 0 : 0.75)}
          width={SIDE * scale - (sign > 0 ? 0 : 1.5)}
          height={SIDE * scale - (sign > 0 ? 0 : 1.5)}
        />
      ),
  );
}
