import { contours, geoPath } from 'd3';
import { memo, useEffect, useId, useMemo, useRef } from 'react';
import type { PlaneId } from '../../sim/data/datasets';
import { EXTENT, planeDataset } from '../../sim/data/plane';
import { type Evaluation, latest } from '../../sim/history';
import { percent } from '../plots/format';
import { methodLook } from '../plots/methodLook';
import { outlinesPath, squaresPath } from '../plots/squares';
import { useSize } from '../plots/useSize';
import { Figure } from './Figure';
import type { Seen } from './seen';

const POINTS = 400;

/** The plane as the watched method divides it, with the points it learns from. */
export const Boundary = memo(function Boundary({ seen: { history, at } }: { seen: Seen }) {
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  const { data, seed } = history.settings;
  const evaluation = latest(history.evaluations, at);
  const { name, color } = methodLook(history.watched);
  const track = history.tracks.find(({ method }) => method === history.watched);
  const accuracy = evaluation && track ? track.accuracy[history.evaluations.indexOf(evaluation)] : Number.NaN;
  const side = Math.floor(Math.min(width, height));
  const boundary = evaluation?.boundary ?? null;
  return (
    <Figure
      title="Decision boundary"
      className="small boundary"
      subtitle={evaluation ? `${name}, step ${evaluation.step}` : name}
      sentence={
        Number.isFinite(accuracy) ? (
          <>
            {name} puts <b className="number">{percent(accuracy)}</b> of the test points on their own side of the line.
          </>
        ) : (
          <>The line where both classes are equally likely.</>
        )
      }
      numbers={() => ({
        caption: 'Probability of class ■ on a grid over the plane, row by row from the top.',
        columns: ['row', ...Array.from({ length: boundary?.side ?? 0 }, (_, i) => String(i))],
        rows: boundary
          ? Array.from({ length: boundary.side }, (_, row) => [
              row,
              ...Array.from(
                boundary.values.subarray(row * boundary.side, (row + 1) * boundary.side),
                (value) => value / 255,
              ),
            ])
          : [],
      })}
    >
      <div className="plot" ref={ref}>
        {side > 0 && data !== 'fashion' && (
          <div className="plane" style={{ width: side, height: side }}>
            {boundary && <Field boundary={boundary} />}
            <svg width={side} height={side} aria-hidden="true">
              {boundary && <Line boundary={boundary} side={side} color={color} />}
              <Points data={data} seed={seed} side={side} extent={boundary?.extent ?? EXTENT} />
            </svg>
          </div>
        )}
      </div>
    </Figure>
  );
});

type Grid = NonNullable<Evaluation['boundary']>;

function Field({ boundary: { side, values } }: { boundary: Grid }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(side, side);
    values.forEach((value, i) => {
      image.data[4 * i + 3] = value;
    });
    context.putImageData(image, 0, 0);
  }, [side, values]);
  return <canvas ref={canvas} width={side} height={side} />;
}

function Line({ boundary, side, color }: { boundary: Grid; side: number; color: string }) {
  const path = useMemo(() => {
    const line = contours().size([boundary.side, boundary.side]).contour(Array.from(boundary.values), 127.5);
    return geoPath()(line) ?? '';
  }, [boundary]);
  const inside = useId();
  // The contour closes along the edge of the plane, which is no boundary.
  return (
    <g clipPath={`url(#${inside})`}>
      <clipPath id={inside}>
        <rect x={2} y={2} width={side - 4} height={side - 4} />
      </clipPath>
      <path className="divide" d={path} transform={`scale(${side / boundary.side})`} style={{ stroke: color }} />
    </g>
  );
}

const Points = memo(function Points({
  data,
  seed,
  side,
  extent,
}: {
  data: PlaneId;
  seed: number;
  side: number;
  extent: number;
}) {
  const [plus, minus] = useMemo(() => {
    const { inputs, labels } = planeDataset(data, seed).train;
    const place = (v: number) => Math.round(((v + extent) / (2 * extent)) * side) - 2;
    const corners: [number, number][][] = [[], []];
    for (let i = 0; i < POINTS; i++) corners[labels[i]].push([place(inputs[2 * i]), place(-inputs[2 * i + 1])]);
    return [corners[1], corners[0]];
  }, [data, seed, side, extent]);
  return (
    <>
      <path className="minus strong" d={outlinesPath(minus, 5)} />
      <path className="plus" d={squaresPath(plus, 4)} />
    </>
  );
});
