import { percent } from '../../plots/format';
import { methodLook } from '../../plots/methodLook';
import { outlinesPath, squaresPath } from '../../plots/squares';
import { useSize } from '../../plots/useSize';
import type { Outcome } from './contest';
import './span.css';

interface Props {
  truth: readonly number[];
  outcomes: readonly Outcome[];
}

/** Where squares would come closer than this, in plain pixels, they are laid in two lines. */
const CLOSEST = 8;

/** What every method calls the test points, ■ for +1 and □ for −1, those that are +1 first. */
export function Predictions({ truth, outcomes }: Props) {
  const order = truth.map((_, k) => k).sort((a, b) => truth[b] - truth[a] || a - b);
  const rows = [
    {
      id: 'truth',
      label: 'test half, ■ +1',
      term: undefined,
      color: 'var(--ink)',
      after: '',
      plus: truth.map((y) => y > 0),
    },
    ...outcomes.map(({ id, label, plus, accuracy }) => ({
      id,
      label,
      term: id,
      color: methodLook(id).color,
      after: percent(accuracy, 0),
      plus,
    })),
  ];
  return (
    <div className="span-rows">
      {rows.map(({ id, label, term, color, after, plus }) => (
        <div className="span-row" key={id} data-term={term}>
          <b style={{ color }}>{label}</b>
          <Squares plus={order.map((k) => plus[k])} />
          <span className="number">{after}</span>
        </div>
      ))}
    </div>
  );
}

function Squares({ plus }: { plus: readonly boolean[] }) {
  const [ref, { width, scale }] = useSize<HTMLDivElement>();
  const lines = width < CLOSEST * scale * plus.length ? 2 : 1;
  const a = plus.length / lines;
  const pitch = Math.max(4, Math.floor(width / a));
  const size = pitch - (pitch > 5 ? 2 : 1);
  const corners = plus.map((_, k): [number, number] => [(k % a) * pitch, Math.floor(k / a) * pitch]);
  return (
    <div ref={ref} className="span-squares" style={{ height: pitch * lines }}>
      <svg width={pitch * a} height={pitch * lines} aria-hidden="true">
        <path
          className="plus"
          d={squaresPath(
            corners.filter((_, k) => plus[k]),
            size,
          )}
        />
        <path
          className="minus"
          d={outlinesPath(
            corners.filter((_, k) => !plus[k]),
            size,
          )}
        />
      </svg>
    </div>
  );
}
