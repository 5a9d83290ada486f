import { number } from '../../../sim/parameter';
import { fixed } from '../../plots/format';
import { MarkerShape } from '../../plots/MarkerShape';
import { methodLook } from '../../plots/methodLook';
import { Chart } from '../Chart';
import { Panels } from '../parts/Panels';
import { storyFigure } from '../story-figure';
import { Levels } from './Levels';
import { noisyWalk, RESTS, STEPS } from './noisy-walk';
import { ENDS, MEAN, MEDIAN } from './wants';

const LOOK = methodLook('noisy-signsgd');
const AVERAGED = methodLook('signsgd');
const HEIGHT = { domain: [1, 6], ticks: [1, 2, 3, 4, 5, 6] } as const;
/** Beyond this noise the number beside the mark would meet the names of the curves. */
const CROWDED = 8;
const N = ({ children }: { children: string }) => <b className="number">{children}</b>;

/** Noise added before the sign is taken moves the resting place of the vote from the median to the mean. */
export const figure = storyFigure({
  id: 'noisy',
  title: 'More noise, less error',
  subtitle: 'workers who want 1, 2 and 10 blur their gradients before they vote',
  knobs: {
    dither: number({
      label: 'Added noise',
      symbol: 'b',
      min: 0.2,
      max: 50,
      scale: 'log',
      default: 5,
      why: 'Every worker sends sign(g + bξ) with ξ standard normal: with noise a large gradient wins more often than a small one.',
    }),
    step: number({
      label: 'Step size',
      symbol: 'γ',
      min: 0.005,
      max: 0.05,
      scale: 'log',
      default: 0.02,
      why: 'Noise makes the way longer and the end restless; a smaller step calms it and takes longer still.',
    }),
    seed: number({
      label: 'Other coins',
      min: 0,
      max: 50,
      whole: true,
      scale: 'linear',
      default: 0,
      why: 'Another draw of the noise for the walk; the curve on the left is solved and has no luck in it.',
    }),
  },
  compute: ({ dither, step, seed }) => noisyWalk(dither, step, seed),
  Picture: ({ values: { dither }, data: { rest, xs } }) => (
    <Panels>
      <Chart
        aspect={1.5}
        x={{ label: 'added noise b', domain: [0.2, 50], log: true, ticks: [0.2, 1, 5, 20] }}
        y={{ label: 'resting place', ...HEIGHT }}
        under={(frame) => <Levels frame={frame} from={0.2} levels={ENDS} />}
        curves={[
          {
            label: 'signs averaged',
            points: RESTS.map(({ b, mean }) => [b, mean] as const),
            color: AVERAGED.color,
            dash: AVERAGED.dash,
            term: 'signsgd',
            thin: true,
          },
          {
            label: 'vote',
            points: RESTS.map(({ b, vote }) => [b, vote] as const),
            color: LOOK.color,
            term: 'noisy-signsgd',
          },
        ]}
        over={({ across, up, scale }) => (
          <g data-term="noisy-signsgd">
            <MarkerShape
              look={{ ...LOOK, marker: methodLook('signsgd-vote').marker }}
              x={across(dither)}
              y={up(rest)}
              area={90 * scale}
            />
            <text
              className="end"
              x={across(dither) + (dither > CROWDED ? -2 : 10) * scale}
              y={up(rest) + (dither > CROWDED ? 22 : 18) * scale}
              textAnchor={dither > CROWDED ? 'end' : 'start'}
              style={{ fill: LOOK.color }}
            >
              {fixed(rest, 2)}
            </text>
          </g>
        )}
      />
      <Chart
        aspect={1.5}
        x={{ label: 'step', domain: [0, STEPS], ticks: [0, 2000, 4000] }}
        y={{ label: 'x, walked', ...HEIGHT }}
        under={(frame) => (
          <>
            <Levels frame={frame} from={0} levels={ENDS} />
            <path className="cursor" d={`M${frame.across(0)} ${frame.up(rest)}H${frame.right}`} />
          </>
        )}
        curves={[
          {
            label: 'vote',
            points: Array.from(xs, (x, k) => [k, x] as const),
            color: LOOK.color,
            term: 'noisy-signsgd',
            thin: true,
          },
        ]}
      />
    </Panels>
  ),
  Sentence: ({ values: { dither }, data: { rest, mean, sd } }) => (
    <>
      With b = <N>{String(dither)}</N> the vote rests at <N>{fixed(rest, 4)}</N>, off the mean by{' '}
      <N>{fixed(MEAN - rest, 2)}</N>; without noise it would be off by <N>{fixed(MEAN - MEDIAN, 2)}</N>.{' '}
      {dither < 1.2 ? (
        <>So little noise hardly moves it.</>
      ) : (
        <>
          The walk beside it averages <N>{fixed(mean, 2)}</N>
          {dither > 12 ? ', and shows the price: it gets there slowly' : ''} and keeps straying by <N>{fixed(sd, 2)}</N>
          .
        </>
      )}
    </>
  ),
  numbers: ({ values: { dither }, data: { rest, mean, sd } }) => ({
    caption: `Where P(vote = +) = ½ on workers that want 1, 2 and 10, and where the averaged signs cancel, by added noise b. The walk with b = ${dither} has, once settled, mean ${mean.toPrecision(5)} and standard deviation ${sd.toPrecision(3)}.`,
    columns: ['b', 'vote rests at', 'signs averaged'],
    rows: [
      [`${dither} (the knob)`, rest, ''],
      ...RESTS.map(({ b, vote, mean: averaged }) => [Number(b.toPrecision(4)), vote, averaged]),
    ],
  }),
});
