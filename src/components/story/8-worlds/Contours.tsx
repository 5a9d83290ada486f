import { line, scaleLinear } from 'd3';
import { useSize } from '../../plots/useSize';
import { PlaneTicks } from '../parts/PlaneTicks';
import './contours.css';

interface Props {
  /** Half the width of the picture. */
  most: number;
  contours: readonly (readonly (readonly [number, number])[])[];
}

const LEFT = 30;
const BOTTOM = 38;
const TOP = 24;
const RIGHT = 8;
const TICKS = [-4, -2, 0, 2, 4];

/** Level lines around 0 in the plane, over the circle and the diamond through the tips of the outermost. */
export function Contours(props: Props) {
  const [ref, { width, scale }] = useSize<HTMLDivElement>();
  return (
    <div className="contours" ref={ref}>
      {width > 0 && <Drawn {...props} width={width} scale={scale} />}
    </div>
  );
}

function Drawn({ most, contours, width, scale }: Props & { width: number; scale: number }) {
  const across = scaleLinear([-most, most], [LEFT * scale, width - RIGHT]);
  const up = scaleLinear([-most, most], [width - BOTTOM * scale, TOP]);
  const outline = line<readonly [number, number]>(
    ([x]) => across(x),
    ([, y]) => up(y),
  );
  const [reach] = contours[contours.length - 1][0];
  const diamond: [number, number][] = [
    [reach, 0],
    [0, reach],
    [-reach, 0],
    [0, -reach],
    [reach, 0],
  ];
  const middle = reach / Math.SQRT2;
  return (
    <svg width={width} height={width} aria-hidden="true">
      <PlaneTicks ticks={TICKS} across={across} up={up} below={width - 24 * scale} beside={(LEFT - 6) * scale} />
      <text className="tick" x={width - RIGHT} y={width - 5} textAnchor="end">
        g₁
      </text>
      <text className="tick" x={0} y={10 * scale}>
        g₂
      </text>
      <path className="grid" d={`M${across(-most)} ${up(0)}H${across(most)}M${across(0)} ${up(-most)}V${up(most)}`} />
      <ellipse
        className="contour-guide"
        cx={across(0)}
        cy={up(0)}
        rx={across(reach) - across(0)}
        ry={up(0) - up(reach)}
      />
      <path className="contour-guide" d={outline(diamond) ?? ''} />
      {contours.map((points) => (
        <path key={points[0][0]} className="contour" data-term="signsgd" d={outline(points) ?? ''} />
      ))}
      <text className="tick" x={across(middle) + 6 * scale} y={up(middle) - 6 * scale}>
        circle
      </text>
      <text className="tick contour-word" x={across(-0.62 * reach) + 4 * scale} y={up(-0.38 * reach) - 4 * scale}>
        diamond
      </text>
    </svg>
  );
}
