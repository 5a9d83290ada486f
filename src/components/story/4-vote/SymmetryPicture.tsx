import { useContext, useEffect, useRef } from 'react';
import { normalDensity } from '../../../sim/theory/normal';
import { plural, whole } from '../../plots/format';
import { AsOpened } from '../as-opened';
import { Chart } from '../Chart';
import { LiveControls } from '../live/LiveControls';
import { useLiveRun } from '../live/useLiveRun';
import type { Shown, Turn } from '../story-figure';
import { FAR, FoldedBars, FoldedMarks, topOf } from './FoldedBars';
import { LARGEST } from './gradient-source';
import { isBad, type SymmetryData, type SymmetryValues } from './symmetry-data';
import type { knobs } from './symmetry-knobs';
import { useSymmetry } from './useSymmetry';
import type { WeightId } from './weight-choice';
import { LIVE, LIVE_SETTINGS } from './weight-live';
import { RECORDED_EXAMPLES } from './weight-recording';
import './symmetry.css';

const NORMAL = Array.from({ length: 73 }, (_, i) => [(i - 36) / 10, normalDensity((i - 36) / 10)] as const);
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** So many batches have a dot each. */
const DOTS = 40;

/** Batch means folded about the truth, and beside them how often signs are wrong. */
export function SymmetryPicture({ values, data: still, turn }: Shown<typeof knobs, SymmetryData>) {
  const { data } = useSymmetry(values, still);
  const { examples } = data.source;
  const { bars, zero } = data.folded;
  const top = topOf(bars);
  return (
    <>
      <div className="symmetry-panels">
        <Chart
          aspect={1.35}
          x={{
            label: `distance from the ${examples === null ? 'true gradient' : `mean of all ${whole(examples)}`}, in σ/√n`,
            domain: [-FAR, FAR],
            ticks: [-3, -2, -1, 0, 1, 2, 3],
          }}
          y={{ label: 'density', domain: [0, top], ticks: TICKS.map((share) => share * top) }}
          curves={[{ label: '', points: NORMAL, color: 'var(--soft)', dash: '4 2.5', thin: true }]}
          under={(frame) => <FoldedBars bars={bars} frame={frame} />}
          over={(frame) => <FoldedMarks {...{ bars, zero, top, frame }} />}
        />
        <WrongSigns data={data} batch={values.batch} isCounted={values.source === 'network'} />
      </div>
      {values.source === 'network' && <Live {...{ values, turn }} />}
    </>
  );
}

interface WrongSignsProps {
  data: SymmetryData;
  batch: number;
  isCounted: boolean;
}

function WrongSigns({ data: { course, folded }, batch, isCounted }: WrongSignsProps) {
  const { value: wrong, standardError } = folded.wrong;
  return (
    <Chart
      aspect={0.9}
      x={{ label: 'batch n', domain: [1, LARGEST], log: true, ticks: [1, 4, 16, 64, 256] }}
      y={{
        label: isCounted ? 'share of wrong signs' : 'chance of a wrong sign',
        domain: [0, 1],
        ticks: [0, 0.25, 0.5, 0.75, 1],
      }}
      curves={[
        { label: '', points: course.map(({ value }, i) => [i + 1, value] as const), color: 'var(--sign)', thin: true },
      ]}
      under={({ across, up, right }) => <path className="grid reference" d={`M${across(1)} ${up(0.5)}H${right}`} />}
      over={({ across, up, right, scale }) => (
        <>
          {course.slice(0, DOTS).map((share, i) => (
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is the batch.
              key={i}
              className={isBad(share) ? 'symmetry-dot wrong' : 'symmetry-dot'}
              cx={across(i + 1)}
              cy={up(share.value)}
              r={2.6}
            />
          ))}
          {standardError > 0 && (
            <path
              className="symmetry-error"
              d={`M${across(batch)} ${up(Math.min(1, wrong + 2 * standardError))}V${up(Math.max(0, wrong - 2 * standardError))}`}
            />
          )}
          <circle
            className={isBad(folded.wrong) ? 'symmetry-here wrong-mark' : 'symmetry-here'}
            cx={across(batch)}
            cy={up(wrong)}
            r={6.5}
          />
          <text className="tick" x={right} y={up(0.5) - 6 * scale} textAnchor="end">
            a coin
          </text>
        </>
      )}
    />
  );
}

interface LiveProps {
  values: SymmetryValues;
  turn: Turn<typeof knobs>;
}

/** Play, and the live run that it starts. Another recorded step takes the reader back to the recording. */
function Live({ values, turn }: LiveProps) {
  const { weight, step, live } = values;
  const room = useRef<HTMLDivElement>(null);
  const shown = useRef({ step, live });
  useLiveRun(LIVE.run, LIVE_SETTINGS, room, { values, turn });
  const isOpened = useContext(AsOpened);
  useEffect(() => {
    if (!isOpened) LIVE.look(weight as WeightId);
  }, [weight, isOpened]);
  useEffect(() => {
    // A link may turn both.
    if (shown.current.step !== step && shown.current.live === live) LIVE.run.close();
    shown.current = { step, live };
  }, [step, live]);
  return (
    <div ref={room}>
      <LiveControls
        live={LIVE.run}
        recording={
          <>
            : after {plural(Number(step), 'step')} of SGD, {whole(RECORDED_EXAMPLES)} training pictures
          </>
        }
      />
    </div>
  );
}
