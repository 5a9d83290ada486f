import { fixed } from '../../plots/format';
import { MarkerShape } from '../../plots/MarkerShape';
import { methodLook } from '../../plots/methodLook';
import { Chart, type ChartCurve } from '../Chart';
import { Panels } from '../parts/Panels';
import { Sketch, SketchPad } from '../parts/Sketch';
import { heightsOf } from '../parts/sketch';
import { Levels } from './Levels';
import { ASKED, errorOf, type NoisyWalk, RESTS, STEPS } from './noisy-walk';
import { ENDS, MEAN } from './wants';

const LOOK = methodLook('noisy-signsgd');
const AVERAGED = methodLook('signsgd');
/** Of the axis of errors: a little beyond the error without noise, 7/3, for those who expect more. */
export const ERRORS = [0, 4] as const;
/** Beyond this noise the number beside the mark would meet the names of the curves. */
const CROWDED = 8;

interface Props {
  values: { dither: number; sketch: string[]; shown: 'no' | 'yes' };
  data: NoisyWalk;
  turn: (change: { sketch?: string[]; shown?: 'no' | 'yes' }) => void;
}

/** How far from the mean the vote rests, as drawn and as it is; and the walk that gets there. */
export function NoisyPicture({ values: { dither, sketch, shown }, data: { rest, xs }, turn }: Props) {
  const isShown = shown === 'yes';
  const asked = { sketch, shown, turn };
  const color = isShown ? LOOK.color : methodLook('signsgd-vote').color;
  return (
    <Sketch {...asked} question="How far from the mean does the vote come to rest as the noise grows? Draw it.">
      <Panels>
        <Chart
          aspect={1.5}
          x={{ label: 'added noise b', domain: [0.2, 50], log: true, ticks: [0.2, 1, 5, 20] }}
          y={{ label: 'error: mean less resting place', domain: ERRORS, ticks: [0, 1, 2, 3, 4] }}
          curves={[...(isShown ? TRUTH : []), ...drawn(sketch)]}
          room="averaged"
          under={({ across, up, right, scale }) =>
            !isShown && (
              <>
                <path className="grid reference" d={`M${across(0.2)} ${up(errorOf(0))}H${right}`} />
                <text className="tick" x={right} y={up(errorOf(0)) - 6 * scale} textAnchor="end">
                  without noise
                </text>
              </>
            )
          }
          over={({ across, up, scale }) =>
            isShown && (
              <g data-term="noisy-signsgd">
                <MarkerShape
                  look={{ ...LOOK, marker: methodLook('signsgd-vote').marker }}
                  x={across(dither)}
                  y={up(MEAN - rest)}
                  area={90 * scale}
                />
                <text
                  className="end"
                  x={across(dither) + (dither > CROWDED ? -2 : 10) * scale}
                  y={up(MEAN - rest) - 12 * scale}
                  textAnchor={dither > CROWDED ? 'end' : 'start'}
                  style={{ fill: LOOK.color }}
                >
                  {fixed(MEAN - rest, 2)}
                </text>
              </g>
            )
          }
          handles={(frame) => (
            <SketchPad
              {...asked}
              frame={frame}
              domain={ERRORS}
              knots={ASKED.map((b) => ({ at: b, name: `b = ${b}` }))}
              label="Error"
              say={(height) => fixed(height * ERRORS[1], 2)}
            />
          )}
        />
        <Chart
          aspect={1.5}
          x={{ label: 'step', domain: [0, STEPS], ticks: [0, 2000, 4000] }}
          y={{ label: 'x, walked', domain: [1, 6], ticks: [1, 2, 3, 4, 5, 6] }}
          under={(frame) => (
            <>
              <Levels frame={frame} from={0} levels={ENDS} />
              {isShown && <path className="cursor" d={`M${frame.across(0)} ${frame.up(rest)}H${frame.right}`} />}
            </>
          )}
          room="no noise"
          curves={[
            {
              label: isShown ? 'vote' : 'no noise',
              points: Array.from(xs, (x, k) => [k, x] as const),
              color,
              term: isShown ? 'noisy-signsgd' : 'signsgd-vote',
              thin: true,
            },
          ]}
        />
      </Panels>
    </Sketch>
  );
}

const TRUTH: readonly ChartCurve[] = [
  {
    label: 'averaged',
    points: RESTS.map(({ b, mean }) => [b, MEAN - mean] as const),
    color: AVERAGED.color,
    dash: AVERAGED.dash,
    term: 'signsgd',
    thin: true,
  },
  {
    label: 'vote',
    points: RESTS.map(({ b, vote }) => [b, MEAN - vote] as const),
    color: LOOK.color,
    term: 'noisy-signsgd',
  },
];

function drawn(sketch: readonly string[]): ChartCurve[] {
  const heights = heightsOf(sketch, ASKED.length);
  if (!heights) return [];
  const points = ASKED.map((b, i) => [b, heights[i] * ERRORS[1]] as const);
  return [{ label: 'yours', points, color: 'var(--ink)', dash: '2 3' }];
}
