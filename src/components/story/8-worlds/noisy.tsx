import { number } from '../../../sim/parameter';
import { fixed, whole } from '../../plots/format';
import { SKETCHED, sketching } from '../parts/sketch';
import { storyFigure } from '../story-figure';
import { NoisyPicture } from './NoisyPicture';
import { NoisySentence } from './NoisySentence';
import { ASKED, COUNTED, noisyWalk, RESTS } from './noisy-walk';

const UNASKED = 'These knobs turn the answer: draw your curve and press Reveal first.';

/** Noise added before the sign is taken moves the resting place of the vote from the median to the mean. */
export const figure = storyFigure({
  id: 'noisy',
  title: 'Noisy ballots',
  subtitle: 'workers who want 1, 2 and 10 blur their gradients before they vote',
  knobs: {
    ...sketching(ASKED.length),
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
  handles: SKETCHED,
  idle: ({ shown }) => (shown === 'yes' ? {} : { dither: UNASKED, step: '', seed: '' }),
  compute: ({ dither, step, seed, shown }) => noisyWalk(shown === 'yes' ? dither : 0, step, seed),
  Picture: NoisyPicture,
  Sentence: NoisySentence,
  numbers: ({ values: { dither, shown }, data: { rest, mean, sd, way, isSettled } }) =>
    shown === 'no'
      ? {
          caption: 'What is known before the answer. The rest is told once it is revealed.',
          columns: ['b', 'vote rests at'],
          rows: [['no noise', rest]],
        }
      : {
          caption: `Where P(vote = +) = ½ on workers that want 1, 2 and 10, and where the averaged signs cancel, by added noise b; the mean is ${fixed(13 / 3, 4)}. The walk with b = ${dither} has, over its last ${whole(COUNTED)} steps, mean ${mean.toPrecision(5)}${isSettled ? ` and standard deviation ${sd.toPrecision(3)}` : `; it takes about ${Math.round(way)} steps for 95 % of the way, so that part of that is in the mean`}.`,
          columns: ['b', 'vote rests at', 'signs averaged'],
          rows: [
            [`${dither} (the knob)`, rest, ''],
            ...RESTS.map(({ b, vote, mean: averaged }) => [Number(b.toPrecision(4)), vote, averaged]),
          ],
        },
});
