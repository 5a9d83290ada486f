import { fixed } from '../../plots/format';
import { methodLook } from '../../plots/methodLook';
import { useSize } from '../../plots/useSize';

const SGD = methodLook('sgd').color;
const SIGN = methodLook('signsgd').color;
/** The circle's radius as a share of half the picture; a diamond through the same point is at most √2 times as wide. */
const SHARE = 0.62;

/** A point of the plane on a diamond, a circle and a square about the origin: what ℓ₁, ℓ₂ and ℓ_∞ call its size. */
export function Balls({ point: [x, y] }: { point: readonly [number, number] }) {
  const [ref, { width, scale }] = useSize<HTMLDivElement>();
  const side = Math.min(width, Math.round(270 * scale));
  const middle = { x: width / 2, y: side / 2 };
  const one = Math.abs(x) + Math.abs(y);
  const two = Math.hypot(x, y);
  const largest = Math.max(Math.abs(x), Math.abs(y));
  const unit = two > 0 ? (SHARE * side) / 2 / two : 0;
  const [diamond, circle, square] = [one * unit, two * unit, largest * unit];
  // Below it, to the left and right, nothing is drawn.
  const corner = Math.max(0.72 * circle, square);
  return (
    <div className="density-balls chart" ref={ref} style={{ height: side }}>
      {width > 0 && (
        <svg width={width} height={side} aria-hidden="true">
          <g transform={`translate(${middle.x} ${middle.y})`}>
            <text className="small density-soft" x={-side / 2} y={-side / 2 + 12 * scale}>
              bars 1 and 2 alone
            </text>
            <path className="grid" d={`M${-side / 2} .5H${side / 2}M.5 ${-side / 2}V${side / 2}`} />
            {two > 0 ? (
              <>
                <rect className="density-ball square" x={-square} y={-square} width={2 * square} height={2 * square} />
                <circle className="density-ball" data-term="sgd" r={circle} style={{ stroke: SGD }} />
                <path
                  className="density-ball"
                  data-term="signsgd"
                  d={`M${diamond} 0L0 ${diamond}L${-diamond} 0L0 ${-diamond}Z`}
                  style={{ stroke: SIGN }}
                />
                <path className="density-ray" d={`M0 0L${x * unit} ${-y * unit}`} />
                <circle className="density-point" cx={x * unit} cy={-y * unit} r={5 * scale} />
                <text className="end small" data-term="signsgd" x={8} y={-diamond - 4} style={{ fill: SIGN }}>
                  ℓ₁ {fixed(one, 2)}
                </text>
                <text
                  className="end small"
                  data-term="sgd"
                  x={corner + 6}
                  y={corner + 14 * scale}
                  style={{ fill: SGD }}
                >
                  ℓ₂ {fixed(two, 2)}
                </text>
                <text className="end small density-soft" x={-corner - 6} y={corner + 14 * scale} textAnchor="end">
                  ℓ∞ {fixed(largest, 2)}
                </text>
              </>
            ) : (
              <circle className="density-point" r={5 * scale} />
            )}
          </g>
        </svg>
      )}
    </div>
  );
}
