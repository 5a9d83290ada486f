import { memo } from 'react';
import { liarsOf } from '../../sim/attackers';
import { latest } from '../../sim/history';
import type { NumberParameter } from '../../sim/parameter';
import { fixed } from '../plots/format';
import { useSize } from '../plots/useSize';
import { watchedIn, workersIn } from '../plots/word';
import { binned, deviations, POOLED, skewness } from './deviations';
import { Figure } from './Figure';
import type { Seen } from './seen';
import { weightName } from './weightName';

interface Props {
  seen: Seen;
  /** Which of the 32 coordinates. */
  weight: number;
  parameter: NumberParameter;
  onWeight: (weight: number) => void;
}

const HALF = 12;
/** A skewness below this moves no vote, however surely it is not zero. */
const SLIGHT = 0.1;

/** One weight's gradient over the workers, folded: the vote needs noise whose halves are alike. */
export const Noise = memo(function Noise({ seen: { history, at }, weight, parameter, onWeight }: Props) {
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  const count = watchedIn(history);
  const coordinate = Math.min(weight, count - 1);
  const frame = latest(history.frames, at - 1);
  const liars = liarsOf(history.settings);
  const workers = (frame ? workersIn(frame) : history.settings.workers) - liars;
  // A fork may have changed the noise.
  const since = history.stretches.findLast(({ from }) => from <= at - 1)?.from ?? 0;
  const sample = deviations(history.frames, at - 1, coordinate, since, liars);
  const spread = Math.sqrt(sample.reduce((sum, v) => sum + v * v, 0) / (sample.length || 1));
  const counts = binned(sample, 3 * spread || 1, HALF);
  const { skew, error } = skewness(sample, workers);
  const index = 32 * history.word + coordinate;
  const honest = liars > 0 ? 'honest ' : '';
  const options = Array.from({ length: count }, (_, i) => i);
  return (
    <Figure
      title="Noise"
      className="small"
      tools={
        <select
          className="inline-select"
          aria-label={parameter.label}
          title={parameter.why}
          value={coordinate}
          onChange={(event) => onWeight(Number(event.target.value))}
        >
          {options.map((each) => (
            <option key={each} value={each}>
              {weightName(history.network, 32 * history.word + each)}
            </option>
          ))}
        </select>
      }
      sentence={
        frame && workers === 1 ? (
          <>One {honest}worker alone has nobody to differ from.</>
        ) : frame && workers === 2 ? (
          <>
            Two {honest}workers stand alike on both sides of their mean, whatever the noise: a lean shows from three on.
          </>
        ) : Number.isFinite(skew) ? (
          <>
            Skewness {liars > 0 && 'among the honest '}
            <b className="number">{fixed(skew, 2)}</b> ± <span className="number">{fixed(error, 2)}</span>:{' '}
            {Math.abs(skew) < Math.max(2 * error, SLIGHT)
              ? 'no lean can be seen, which suits a vote'
              : `a tail to ${skew > 0 ? '+' : '−'}, so most workers lean to ${skew > 0 ? '−' : '+'}, as may a vote`}
            .
          </>
        ) : sample.length > 0 ? (
          <>All workers see the same gradient here: nothing differs.</>
        ) : (
          <>How far workers differ about one weight, in their last {POOLED} exchanges.</>
        )
      }
      numbers={() => ({
        caption: `Gradient of weight ${index} less its mean over the ${honest}workers, last ${POOLED} exchanges, in bins of ${fixed((3 * spread) / (HALF + 0.5), 5)}.`,
        columns: ['bin (middle)', 'count'],
        rows: counts.map((count, i) => [((i - HALF) * 3 * spread) / (HALF + 0.5), count]),
      })}
    >
      <div className="plot" ref={ref}>
        {width > 0 && height > 0 && <Bars counts={counts} width={width} height={height} />}
      </div>
    </Figure>
  );
});

function Bars({ counts, width, height }: { counts: number[]; width: number; height: number }) {
  const pitch = Math.max(4, Math.floor(Math.min(width, 420) / counts.length));
  const left = Math.floor((width - pitch * counts.length) / 2);
  const zero = height - 6;
  const most = Math.max(1, ...counts);
  const tall = (count: number) => Math.round(((zero - 20) * count) / most);
  let mirrored = `M${left + pitch * HALF} ${zero - tall(counts[HALF]) + 0.5}`;
  for (let i = HALF; i < counts.length; i++)
    mirrored += `V${zero - tall(counts[counts.length - 1 - i]) + 0.5}h${pitch}`;
  return (
    <svg width={width} height={height} aria-hidden="true">
      {counts
        .map((count, bin) => ({ count, bin }))
        .map(({ count, bin }) => (
          <rect
            key={bin}
            className={bin < HALF ? 'value-bar' : 'value-bar right'}
            x={left + bin * pitch}
            y={zero - tall(count)}
            width={pitch - 1}
            height={tall(count)}
          />
        ))}
      <path className="mirrored hem" d={mirrored} />
      <path className="mirrored" d={mirrored} />
      <path className="grid" d={`M${left} ${zero + 0.5}H${left + pitch * counts.length}`} />
      <text className="tick" x={left + pitch * counts.length} y={12} textAnchor="end">
        line: left half, folded
      </text>
    </svg>
  );
}
