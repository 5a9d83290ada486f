import { barsPath, outlinesPath, squaresPath } from '../../plots/squares';
import type { Layout } from './ballots-layout';
import { COORDINATES, LIVE, TRUTH } from './coordinates';
import type { VotedExchange } from './voted-exchange';

interface Props {
  data: VotedExchange;
  layout: Layout;
  /** The column that is read out. */
  shown: number;
  /** Deviation of one worker's gradient. */
  noise: number;
}

type Corner = [x: number, y: number];

/** Beyond this a bar of the true gradient is cut. */
const STEEPEST = Math.max(...TRUTH.map(Math.abs));

/** The drawing alone: ballots, tally, vote, truth, and the true gradient over the band of the noise. */
export function BallotsDrawn({ data, layout, shown, noise }: Props) {
  const { left, pitch, top, bottom, tally, vote, truth, gradient, reach, height, width, scale } = layout;
  const { coordinates, honest, signs } = data;
  const square = pitch - (pitch > 9 ? 2 : 1);
  const wrong = coordinates.flatMap((each, i) => (each.wrong ? [i] : []));
  const tied = coordinates.flatMap((each, i) => (each.tied ? [i] : []));
  const bars = { pitch, width: square, reach };
  const tallies = coordinates.map((each) => each.tally);
  const row = (numbers: readonly number[], y: number) => <Row signs={numbers} {...{ y, pitch, square }} />;
  const band = Math.min(reach, (reach * noise) / STEEPEST);
  return (
    <svg width={width} height={height} aria-hidden="true">
      <Names layout={layout} workers={signs.length} honest={honest} />
      <g transform={`translate(${left} 0)`}>
        <g data-term="ballot">
          <Matrix signs={signs.slice(0, honest)} top={top} layout={layout} square={square} />
          <g className="ballots-lies">
            <Matrix signs={signs.slice(honest)} top={top + honest * layout.rowPitch} layout={layout} square={square} />
          </g>
        </g>
        <g data-term="tally">
          <path className="grid" d={`M0 ${tally + 0.5}H${pitch * COORDINATES}`} />
          <path
            className="value-bar ballots-bar"
            d={barsPath(tallies, { ...bars, zero: tally, max: signs.length }, (i) => !coordinates[i].wrong)}
          />
          <path
            className="wrong"
            d={barsPath(tallies, { ...bars, zero: tally, max: signs.length }, (i) => coordinates[i].wrong)}
          />
        </g>
        <g data-term="vote">
          {row(
            coordinates.map((each) => each.vote),
            vote,
          )}
        </g>
        {row(
          // Where the true gradient is 0 there is no side to be on, and a dash is drawn.
          coordinates.map((each) => (each.truth > 0 ? 1 : each.truth < 0 ? -1 : 0)),
          truth,
        )}
        <path
          className="ballots-tie"
          d={tied.map((i) => `M${i * pitch} ${tally - 2}h${square}m0 5h${-square}`).join('')}
        />
        <path
          className="wrong-mark"
          d={wrong
            .map((i) => `M${i * pitch - 1.5} ${vote - 3.5}h${square + 3}V${truth + square + 3.5}h${-square - 3}z`)
            .join('')}
        />
        <g data-term="gradient">
          <rect className="ballots-band" x={0} y={gradient - band} width={pitch * LIVE} height={2 * band} />
          <path className="grid" d={`M0 ${gradient + 0.5}H${pitch * COORDINATES}`} />
          <path className="ballots-truth" d={barsPath(TRUTH, { ...bars, zero: gradient, max: STEEPEST })} />
          <text
            className="tick"
            x={pitch * LIVE - 4}
            y={gradient - Math.min(band, reach - 12 * scale) - 4}
            textAnchor="end"
          >
            noise ±σ/√n
          </text>
        </g>
        <path
          className="ballots-column"
          d={`M${shown * pitch - 2.5} ${Math.min(top, bottom) - 3.5}h${square + 5}V${gradient + reach + 2.5}h${-square - 5}z`}
        />
      </g>
    </svg>
  );
}

function Matrix({ signs, top, layout, square }: { signs: Int8Array[]; top: number; layout: Layout; square: number }) {
  const { pitch, rowPitch } = layout;
  const [plus, minus, none]: Corner[][] = [[], [], []];
  signs.forEach((ballot, worker) => {
    ballot.forEach((sign, i) => {
      (sign > 0 ? plus : sign < 0 ? minus : none).push([i * pitch, top + worker * rowPitch]);
    });
  });
  const tall = rowPitch === pitch ? square : rowPitch - (rowPitch > 3 ? 1 : 0);
  return (
    <>
      {tall > 3 && <path className="minus" d={outlinesPath(minus, square, tall)} />}
      <path className="plus" d={squaresPath(plus, square, tall)} />
      <path className="rest" d={dashes(none, square, tall)} />
    </>
  );
}

function Row({ signs, y, pitch, square }: { signs: readonly number[]; y: number; pitch: number; square: number }) {
  const of = (wanted: number) => signs.flatMap((sign, i): Corner[] => (sign === wanted ? [[i * pitch, y]] : []));
  return (
    <>
      <path className="minus strong" d={outlinesPath(of(-1), square)} />
      <path className="plus" d={squaresPath(of(1), square)} />
      <path className="rest" d={dashes(of(0), square, square)} />
    </>
  );
}

/** A sign that is 0: neither filled nor hollow, a dash. */
function dashes(corners: readonly Corner[], wide: number, tall: number): string {
  return corners.map(([x, y]) => `M${x} ${y + Math.floor(tall / 2) - 1}h${wide}v2h${-wide}z`).join('');
}

function Names({ layout, workers, honest }: { layout: Layout; workers: number; honest: number }) {
  const { left, top, rowPitch, tally, vote, truth, gradient, pitch, reach, scale } = layout;
  const x = left - 10;
  const every = Math.ceil((12 * scale) / rowPitch);
  const numbers = Array.from({ length: workers }, (_, i) => i).filter(
    (i) => (i + 1) % every === 0 && i * rowPitch >= 12 * scale,
  );
  const middle = pitch / 2 - 1;
  return (
    <g textAnchor="end">
      <text className="tick" x={x} y={top + rowPitch / 2} dy="0.35em">
        {rowPitch * 2 > 8 ? 'worker 1' : 'workers'}
      </text>
      {numbers.map((i) => (
        <text
          key={i}
          className={i < honest ? 'tick number' : 'tick number ballots-liar'}
          x={x}
          y={top + (i + 0.5) * rowPitch}
          dy="0.35em"
        >
          {i + 1}
        </text>
      ))}
      <text className="part" x={x} y={tally} dy="0.35em">
        tally
      </text>
      <text className="tick number" x={x} y={tally - reach} dy="0.6em">
        +{workers}
      </text>
      <text className="tick number" x={x} y={tally + reach}>
        −{workers}
      </text>
      <text className="part" x={x} y={vote + middle} dy="0.35em">
        vote
      </text>
      <text className="part" x={x} y={truth + middle} dy="0.35em">
        truth
      </text>
      <text className="part" x={x} y={gradient} dy="0.35em">
        gradient
      </text>
      <text className="tick number" x={x} y={gradient - reach} dy="0.6em">
        +{STEEPEST}
      </text>
      <text className="tick number" x={x} y={gradient + reach}>
        −{STEEPEST}
      </text>
    </g>
  );
}
