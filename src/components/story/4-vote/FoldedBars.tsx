import { percent } from '../../plots/format';
import type { Frame } from '../Chart';
import type { Bar } from './folded';

/** Deviations that are drawn to either side. */
export const FAR = 3.6;
const HALF = 0.12;
/** Nearer to the middle than this there is room for words on the wrong side. */
const ROOMY = 1.6;
/** Of what lies outside, less than this is not worth a word. */
const MENTIONED = 0.002;

const TOPS = [0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6];
/** Bars narrower than this have one skyline for a mirror image, wider ones an outline each. */
const NARROW = 0.3;

/** The end of the vertical axis: the least that all bars inside stay below. */
export function topOf(bars: readonly Bar[]): number {
  const highest = insideOf(bars).reduce((most, { chance, width }) => Math.max(most, chance / width), 0);
  return TOPS.find((top) => highest <= top) ?? TOPS[TOPS.length - 1];
}

function insideOf(bars: readonly Bar[]): Bar[] {
  return bars.filter(({ at, width }) => Math.abs(at) < FAR - width / 4);
}

/** Bars of the means; the part with the wrong sign is red. */
export function FoldedBars({ bars, frame: { across, up } }: { bars: readonly Bar[]; frame: Frame }) {
  const half = (bar: Bar) => Math.min(HALF, 0.42 * bar.width);
  const box = (bar: Bar, from: number, to: number) =>
    `M${across(bar.at - half(bar))} ${up(from / bar.width)}V${up(to / bar.width)}H${across(bar.at + half(bar))}V${up(from / bar.width)}z`;
  const inside = insideOf(bars);
  return (
    <>
      <path
        className="value-bar"
        data-term="gradient"
        d={inside.map((bar) => box(bar, bar.wrong, bar.chance)).join('')}
      />
      <path className="wrong" data-term="gradient" d={inside.map((bar) => box(bar, 0, bar.wrong)).join('')} />
    </>
  );
}

interface MarksProps {
  bars: readonly Bar[];
  /** Where the sign turns, and the end of the vertical axis. */
  zero: number;
  top: number;
  frame: Frame;
}

/** The left half mirrored, the samples as dots, what lies outside, and where the sign turns. */
export function FoldedMarks({ bars, zero, top, frame }: MarksProps) {
  const { across, up } = frame;
  const inside = insideOf(bars);
  const mirrored = mirroredPath(inside, frame);
  return (
    <>
      <path className="mirrored hem" d={mirrored} />
      <path className="mirrored" d={mirrored} />
      {inside.map(
        ({ at, width, sampled }) =>
          sampled !== null &&
          sampled > 0 && (
            <circle key={at} className="symmetry-sample" cx={across(at)} cy={up(sampled / width)} r={3.2} />
          ),
      )}
      {Math.abs(zero) < FAR && <Turn zero={zero} top={top} frame={frame} />}
      <Notes {...{ bars, zero, top, frame }} />
    </>
  );
}

/** What the marks are, and how much lies outside; on the side of the true sign, where the line at 0 does not stand. */
function Notes({ bars, zero, top, frame: { across, up, scale } }: MarksProps) {
  const outside = 1 - insideOf(bars).reduce((sum, { chance }) => sum + chance, 0);
  const notes = ['outline: left, mirrored', 'dashed: normal curve'];
  if (bars.length > 0 && outside >= MENTIONED) notes.push(`${percent(outside)} lie further out`);
  const x = zero > 0 ? across(-FAR) + 6 : across(FAR);
  return notes.map((note, line) => (
    <text
      className="tick"
      key={note}
      x={x}
      y={up(0.94 * top) + 17 * scale * line}
      textAnchor={zero > 0 ? 'start' : 'end'}
    >
      {note}
    </text>
  ));
}

/** The bars left of the truth, outlined on its right. */
function mirroredPath(inside: readonly Bar[], { across, up }: Frame): string {
  const left = inside.filter(({ at }) => at < 0);
  if (left.every(({ width }) => width > NARROW)) {
    return left
      .filter(({ chance }) => chance > 1e-4)
      .map(({ at, width, chance }) => {
        const half = Math.min(HALF, 0.42 * width);
        return `M${across(-at - half)} ${up(0)}V${up(chance / width)}H${across(-at + half)}V${up(0)}`;
      })
      .join('');
  }
  // A bar about the truth is its own mirror image.
  const steps = left
    .filter(({ at, width }) => at < -width / 4)
    .map(({ at, width, chance }) => `H${across(-at + width / 2)}V${up(chance / width)}H${across(-at - width / 2)}`);
  return `M${across(FAR)} ${up(0)}${steps.join('')}`;
}

/** The line at gradient 0, and on which side of it signs are wrong. */
function Turn({ zero, top, frame: { across, up } }: Omit<MarksProps, 'bars'>) {
  const wrongSide = zero > 0 ? 1 : -1;
  const roomy = Math.abs(zero) < ROOMY;
  return (
    <>
      <path className="wrong-mark" d={`M${across(zero)} ${up(0)}V${up(0.94 * top)}`} />
      <text
        className="symmetry-zero"
        x={across(zero) + 6 * (roomy ? wrongSide : -wrongSide)}
        y={up(0.92 * top)}
        textAnchor={roomy === wrongSide > 0 ? 'start' : 'end'}
      >
        {wrongSide > 0 ? 'wrong sign →' : '← wrong sign'}
      </text>
    </>
  );
}
