import { scaleLinear } from 'd3';
import { fixed } from '../../plots/format';
import { useSize } from '../../plots/useSize';
import type { Ledger } from './ledger';
import './debt.css';

const ROW = 50;
const HEAD = 24;
/** A ballot of the roll, and the room it takes. */
const SIDE = 11;
const PITCH = 15;
const MOST_BALLOTS = 24;

interface Props {
  ledger: Ledger;
  hasMemory: boolean;
  /** One exchange on or back. */
  onStep: (way: 1 | -1) => void;
}

/** Every coordinate's books at one exchange: debt, new gradient, what is sent; and the signs sent so far. */
export function DebtPicture({ ledger, hasMemory, onStep }: Props) {
  const [ref, { width, scale }] = useSize<HTMLDivElement>();
  return (
    <>
      <div className="debt-steps">
        <button type="button" className="button" onClick={() => onStep(-1)}>
          Step back
        </button>
        <button type="button" className="button" onClick={() => onStep(1)}>
          Step on
        </button>
      </div>
      <div className="debt-picture" ref={ref} style={{ height: (HEAD + ROW * ledger.gradient.length + 6) * scale }}>
        {width > 0 && <Drawn {...{ ledger, hasMemory, width, scale }} />}
      </div>
    </>
  );
}

interface DrawnProps {
  ledger: Ledger;
  hasMemory: boolean;
  width: number;
  scale: number;
}

function Drawn({ ledger, hasMemory, width, scale }: DrawnProps) {
  const { gradient, before, wanted, sent } = ledger;
  const now = sent.length - 1;
  const left = 58 * scale;
  const room = Math.min(MOST_BALLOTS, Math.floor((width - left) / 2.4 / (PITCH * scale)));
  const rollAt = width - room * PITCH * scale;
  const most = Math.max(1, ...wanted.flat().map(Math.abs), ...sent.flat().map(Math.abs));
  const along = scaleLinear([-most, most], [left + 8, rollAt - 24 * scale]);
  const first = Math.max(0, sent.length - room);
  return (
    <svg width={width} height={(HEAD + ROW * gradient.length + 6) * scale} aria-hidden="true">
      <text className="tick" x={0} y={12 * scale}>
        gradient
      </text>
      <text className="tick" x={rollAt} y={12 * scale}>
        sent so far
      </text>
      <path className="grid" d={`M${along(0)} ${18 * scale}V${(HEAD + ROW * gradient.length) * scale}`} />
      {gradient.map((g, i) => {
        const y = (HEAD + ROW * i) * scale;
        const middle = y + 20 * scale;
        const [owed, want, said] = [before[now][i], wanted[now][i], sent[now][i]];
        return (
          // A coordinate has no other name than its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          <g key={i}>
            <text className="number" x={left - 10 * scale} y={middle} dy="0.35em" textAnchor="end">
              {fixed(g, 2)}
            </text>
            <Bar className="debt-new" from={along(owed)} to={along(want)} y={middle} height={18 * scale} />
            <Bar className="debt-owed" from={along(0)} to={along(owed)} y={middle} height={18 * scale} />
            {hasMemory && <path className="debt-next" d={`M${along(said)} ${middle + 13 * scale}H${along(want)}`} />}
            <circle className="debt-wanted" cx={along(want)} cy={middle} r={4 * scale} />
            {said !== 0 && <path className="debt-sent" d={`M${along(said)} ${middle - 15 * scale}v${30 * scale}`} />}
            {i === 0 && <Legend {...{ owed, want, said, along, scale, hasMemory }} y={y} />}
            <Roll signs={sent.slice(first).map((row) => row[i])} x={rollAt} y={middle} scale={scale} />
          </g>
        );
      })}
    </svg>
  );
}

interface BarProps {
  className: string;
  from: number;
  to: number;
  y: number;
  height: number;
}

function Bar({ className, from, to, y, height }: BarProps) {
  return (
    <rect className={className} x={Math.min(from, to)} y={y - height / 2} width={Math.abs(to - from)} height={height} />
  );
}

interface LegendProps {
  owed: number;
  want: number;
  said: number;
  along: (value: number) => number;
  scale: number;
  hasMemory: boolean;
  y: number;
}

/** Names on the marks of the first row. */
function Legend({ owed, want, said, along, scale, hasMemory, y }: LegendProps) {
  const top = y + 4 * scale;
  return (
    <>
      {hasMemory && owed !== 0 && (
        <text className="part" x={along(owed / 2)} y={top} textAnchor="middle" style={{ fill: 'var(--ef)' }}>
          owed
        </text>
      )}
      <text className="part debt-name" x={along((owed + want) / 2)} y={top} textAnchor="middle">
        new
      </text>
      {hasMemory && want - said !== 0 && (
        <text
          className="part"
          x={along((said + want) / 2)}
          y={y + 46 * scale}
          textAnchor="middle"
          style={{ fill: 'var(--ef)' }}
        >
          owed next
        </text>
      )}
      {said !== 0 && (
        <text className="part" x={along(said) - 5} y={y + 40 * scale} textAnchor="end">
          sent
        </text>
      )}
    </>
  );
}

/** The signs sent, the latest last: filled for plus, hollow for minus, nothing where nothing was sent. */
function Roll({ signs, x, y, scale }: { signs: number[]; x: number; y: number; scale: number }) {
  return signs.map(
    (sign, k) =>
      sign !== 0 && (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: an exchange has no other name than its place.
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
