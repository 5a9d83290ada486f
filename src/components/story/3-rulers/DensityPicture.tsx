import { scaleLinear } from 'd3';
import { densityOfLaw } from '../../../sim/theory/laws';
import { short } from '../../plots/format';
import { useSize } from '../../plots/useSize';
import { Balls } from './Balls';
import { Bars } from './Bars';
import './density.css';
import type { DensityShown } from './density';
import { dragged } from './density-knobs';
import { densityText } from './density-text';
import { DIMENSION } from './vectors';

/** Bars, what three rulers say of the first two of them, and where the whole lies between spike and evenness. */
export function DensityPicture({ data: { now }, turn }: DensityShown) {
  return (
    <div className="density-picture">
      <Bars vector={now} move={(coordinate, to) => turn(dragged(now.v, coordinate, to))} />
      <Balls point={[now.v[0], now.v[1]]} />
      <Scale density={now.density} />
    </div>
  );
}

const MARKS = [
  { at: 1 / DIMENSION, label: 'one spike' },
  { at: densityOfLaw('laplace'), label: 'Laplace' },
  { at: densityOfLaw('gaussian'), label: 'Gaussian' },
  { at: densityOfLaw('uniform'), label: 'uniform' },
  { at: 1, label: 'all alike' },
];

/** The scale of φ, with the densities of long random vectors to compare with. */
function Scale({ density }: { density: number }) {
  const [ref, { width, scale }] = useSize<HTMLDivElement>();
  const across = scaleLinear([1 / DIMENSION, 1], [4, Math.max(4, width - 62 * scale)]);
  const [line, tall] = [30 * scale, 66 * scale];
  const dense = width < 520 * scale;
  return (
    <div className="density-scale chart" ref={ref} style={{ height: tall }}>
      {width > 0 && (
        <svg width={width} height={tall} aria-hidden="true" data-term="density">
          <path className="grid" d={`M${across(1 / DIMENSION)} ${line}H${across(1)}`} />
          {MARKS.filter(({ label }) => !(dense && (label === 'Laplace' || label === 'uniform'))).map(
            ({ at, label }) => (
              <g key={label}>
                <path className="density-mark" d={`M${across(at)} ${line - 5}v10`} />
                <text
                  className="tick"
                  x={across(at)}
                  y={line + 20 * scale}
                  textAnchor={at === 1 / DIMENSION ? 'start' : 'middle'}
                >
                  {label}
                </text>
                <text
                  className="tick number"
                  x={across(at)}
                  y={line + 35 * scale}
                  textAnchor={at === 1 / DIMENSION ? 'start' : 'middle'}
                >
                  {short(at)}
                </text>
              </g>
            ),
          )}
          {density > 0 && (
            <>
              <path className="density-here" d={`M${across(density)} ${line - 2}l-6 -10h12z`} />
              <text
                className="part"
                x={across(density)}
                y={line - 17 * scale + 2}
                textAnchor={density < 0.2 ? 'start' : 'middle'}
              >
                φ = {densityText(density)}
              </text>
            </>
          )}
        </svg>
      )}
    </div>
  );
}
