import type { Frame } from '../Chart';
import type { Bar } from './folded';

/** Deviations that are drawn to either side. */
export const FAR = 3.6;
/** Further left there is no room for words beside the line. */
const TIGHT = -1.6;
const HALF = 0.12;

/** Bars of the law; the part with the wrong sign is red. */
export function FoldedBars({ bars, frame: { across, up } }: { bars: readonly Bar[]; frame: Frame }) {
  const half = (bar: Bar) => Math.min(HALF, 0.42 * bar.width);
  const box = (bar: Bar, from: number, to: number) =>
    `M${across(bar.at - half(bar))} ${up(from / bar.width)}V${up(to / bar.width)}H${across(bar.at + half(bar))}V${up(from / bar.width)}z`;
  return (
    <>
      <path className="value-bar" d={bars.map((bar) => box(bar, bar.wrong, bar.chance)).join('')} />
      <path className="wrong" d={bars.map((bar) => box(bar, 0, bar.wrong)).join('')} />
    </>
  );
}

/** The left half mirrored, the samples as dots, and where the sign turns. */
export function FoldedMarks({ bars, zero, frame }: { bars: readonly Bar[]; zero: number; frame: Frame }) {
  const { across, up, scale } = frame;
  const mirrored = bars
    .filter(({ at, chance }) => at < 0 && chance > 1e-4)
    .map(({ at, width, chance }) => {
      const half = Math.min(HALF, 0.42 * width);
      return `M${across(-at - half)} ${up(0)}V${up(chance / width)}H${across(-at + half)}V${up(0)}`;
    })
    .join('');
  return (
    <>
      <path className="mirrored hem" d={mirrored} />
      <path className="mirrored" d={mirrored} />
      {bars
        .filter(({ share }) => share > 0)
        .map(({ at, width, share }) => (
          <circle key={at} className="symmetry-sample" cx={across(at)} cy={up(share / width)} r={3.2} />
        ))}
      {zero > -FAR && (
        <>
          <path className="wrong-mark" d={`M${across(zero)} ${up(0)}V${up(0.47)}`} />
          <text
            className="symmetry-zero"
            x={across(zero) + (zero > TIGHT ? -6 : 6)}
            y={up(0.46)}
            textAnchor={zero > TIGHT ? 'end' : 'start'}
          >
            ← wrong sign
          </text>
        </>
      )}
      <text className="tick" x={across(FAR)} y={up(0.47)} textAnchor="end">
        outlined: left half, mirrored
      </text>
      <text className="tick" x={across(FAR)} y={up(0.47) + 17 * scale} textAnchor="end">
        dashed: the normal curve
      </text>
    </>
  );
}
