import { methodLook } from '../../plots/methodLook';
import { barsPath } from '../../plots/squares';
import { useSize } from '../../plots/useSize';
import { ANSWERS, type AnswerId, COORDINATES, type LyingExchange, TRUTH, wrongIn } from './lying-exchange';

const NAMES: Record<AnswerId, string> = { sgd: 'mean', 'median-sgd': 'median', 'signsgd-vote': 'vote' };
/** In units of the true gradient's size; longer bars are cut. */
const MOST = 3;

/** What three servers answer to the same messages, coordinate by coordinate, the wrong ones in red. */
export function Answers({ exchange }: { exchange: LyingExchange }) {
  return (
    <div className="liars-answers">
      {ANSWERS.map((id) => (
        <Answer key={id} id={id} answer={exchange.answers[id]} />
      ))}
      <p>ticks: the true gradient, ±1; bars: what the server answers, red where its sign is wrong, open where cut</p>
    </div>
  );
}

function Answer({ id, answer }: { id: AnswerId; answer: Float64Array }) {
  const [ref, { width, scale, taller }] = useSize<HTMLDivElement>();
  const reach = Math.round(42 * scale * taller);
  const height = 2 * reach + Math.round(34 * scale);
  const pitch = Math.max(3, Math.floor(width / COORDINATES));
  const zero = height - reach - 4;
  const shape = { pitch, width: pitch - (pitch > 5 ? 2 : 1), zero, reach, max: MOST };
  const isWrong = (i: number) => answer[i] * TRUTH[i] <= 0;
  const isCut = (i: number) => Math.abs(answer[i]) > MOST;
  const level = (value: number) => zero - Math.round((value / MOST) * reach);
  return (
    <div ref={ref} style={{ height }} className="liars-answer">
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true" data-term={id}>
          <text className="end" x={0} y={14 * scale} style={{ fill: methodLook(id).color }}>
            {NAMES[id]}
          </text>
          <text className="tick" x={COORDINATES * pitch} y={14 * scale} textAnchor="end">
            {wrongIn(answer)} of {COORDINATES} wrong
          </text>
          <path className="grid" d={`M0 ${zero + 0.5}H${COORDINATES * pitch}`} />
          <path className="value-bar" d={barsPath(answer, shape, (i) => !isWrong(i))} />
          <path className="wrong" d={barsPath(answer, shape, isWrong)} />
          {/* A bar that is cut ends in the open. */}
          <path
            className="liars-cut"
            d={Array.from({ length: COORDINATES }, (_, i) => i)
              .filter(isCut)
              .map((i) => `M${i * pitch - 1} ${level((answer[i] < 0 ? -1 : 1) * (MOST - 0.35))}l${shape.width + 2} -3`)
              .join('')}
          />
          <path
            className="liars-truth"
            d={Array.from(TRUTH, (sign, i) => `M${i * pitch - 0.5} ${level(sign) + 0.5}h${shape.width + 1}`).join('')}
          />
        </svg>
      )}
    </div>
  );
}
