import type { ShownMethod } from '../../../sim/own';
import { lineFloor, valleyFloor } from '../../../sim/theory/counterexamples';
import { short } from '../../plots/format';
import { methodLook } from '../../plots/methodLook';
import { raised } from '../../plots/raised';
import { Chart, type ChartCurve } from '../Chart';
import { Plane, type Route } from '../parts/Plane';
import { ellipse, rhombus } from '../parts/rings';
import { EPSILON, type TrapWalk, type Walked } from './repairs';
import './repair.css';

const SUMS = [0.5, 1, 1.5, 2, 3, 4];

interface Props {
  values: { trap: string; memory: readonly string[]; steps: number };
  data: TrapWalk;
}

interface Line {
  label: string;
  id: string;
  walk: { course: Walked; shown: number[] };
}

/** Broken beside repaired: f over the rounds, and in the plane the walks. */
export function RepairPicture({ values: { trap, memory, steps }, data }: Props) {
  const { ids, off, on, sgd } = data;
  const lines: Line[] = [
    // On the line SGD hits its minimum now and then by luck, which a logarithmic axis makes too much of.
    ...(trap === 'line' ? [] : [{ label: 'uncompressed', id: ids[2], walk: sgd }]),
    ...(memory.includes('off') ? [{ label: 'no memory', id: ids[0], walk: off }] : []),
    ...(memory.includes('on') ? [{ label: 'memory', id: ids[1], walk: on }] : []),
  ];
  const curves = lines.map(curveOf);
  const x = { label: 'round', domain: [0, steps] as const };
  if (trap === 'wall') {
    return <Chart x={x} y={{ label: 'f', domain: [-0.26, 0.26], ticks: [-0.25, 0, 0.25] }} curves={curves} />;
  }
  if (trap === 'top-one') {
    return <Chart x={x} y={{ label: '‖x‖/√3', domain: [1e-8, 1e8], log: true, format: powerOfTen }} curves={curves} />;
  }
  const ring = trap === 'line' ? rhombus : ellipse;
  const level = trap === 'line' ? lineFloor : valleyFloor;
  return (
    <div className="repair-picture">
      <Plane
        domain={[-0.5, 2.1]}
        rings={SUMS.map((sum) => ring(level(EPSILON, sum), EPSILON))}
        strong={level(EPSILON)}
        start={[1, 1]}
        routes={lines.filter(({ id }) => id !== 'sgd').map(routeOf)}
      />
      <Chart
        x={{ ...x, ticks: [0, steps / 2, steps] }}
        y={{ label: 'f', domain: trap === 'line' ? [0.01, 3] : [1e-12, 10], log: true, format: powerOfTen }}
        curves={curves}
        aspect={1.1}
      />
    </div>
  );
}

/** Memory has one colour and its lack another, whatever the compressor; dash and marker are those of the method. */
function lookOf({ id, label }: Line) {
  const look = methodLook(id as ShownMethod);
  return id === 'sgd' ? look : { ...look, color: label === 'memory' ? 'var(--ef)' : 'var(--sign)' };
}

function curveOf(row: Line): ChartCurve {
  const { color, dash } = lookOf(row);
  const points = row.walk.shown.map((value, k) => [k, value] as const);
  return { label: row.label, points, color, dash, term: row.id, thin: row.id === 'sgd' };
}

function routeOf(row: Line): Route {
  return { label: row.label, points: row.walk.course.path, look: lookOf(row), term: row.id };
}

/** A power of ten as it is written by hand; between a hundredth and a hundred the plain number. */
function powerOfTen(value: number): string {
  const power = Math.round(Math.log10(value));
  return Math.abs(power) <= 2 ? short(value) : `10${raised(power)}`;
}
