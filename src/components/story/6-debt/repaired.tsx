import { choice, list, number } from '../../../sim/parameter';
import { storyFigure } from '../story-figure';
import { type Chosen, COMPRESSOR_OPTIONS } from './compressors';
import { RepairPicture } from './RepairPicture';
import { RepairSentence } from './RepairSentence';
import { type Trap, walkTrap } from './repairs';

const SUBTITLES: Record<Trap, string> = {
  wall: 'f = x/4 on [−1, 1], one draw at a time',
  line: 'f = ½ |x₁ + x₂| + |x₁ − x₂|',
  valley: 'f = (x₁ − x₂)² + ¼ (x₁ + x₂)², one sample at a time',
  'top-one': 'three workers, fₙ = ⟨aₙ, x⟩² + ¼ ‖x‖²',
};

/** The traps once more, without memory and with it. */
export const figure = storyFigure({
  id: 'repaired',
  title: 'The repair',
  subtitle: ({ values }) => SUBTITLES[values.trap as Trap],
  knobs: {
    trap: choice<Trap>({
      label: 'Example',
      options: [
        { value: 'wall', label: 'the wall' },
        { value: 'line', label: 'the line' },
        { value: 'valley', label: 'the valley' },
        { value: 'top-one', label: 'top-1, three workers' },
      ],
      default: 'line',
      why: 'Choose one of four; each runs twice, without memory and with it.',
    }),
    memory: list({
      label: 'Memory',
      options: [
        { value: 'off', label: 'off' },
        { value: 'on', label: 'on' },
      ],
      default: ['off', 'on'],
      why: 'The same compressor on the same draws. Only the memory differs.',
    }),
    compressor: choice<Chosen | 'own'>({
      label: 'Compressor',
      options: [{ value: 'own', label: 'the one that fails here' }, ...COMPRESSOR_OPTIONS],
      default: 'own',
      why: 'For the sign the repair sends a scale as well. Any other compressor can be tried.',
    }),
    step: number({
      label: 'Step size',
      symbol: 'γ',
      min: 0.01,
      max: 0.1,
      scale: 'log',
      default: 0.1,
      why: 'Where f has a kink, a constant step leaves a floor in proportion to it, as SGD’s does.',
    }),
    schedule: choice<'constant' | 'inverse-root'>({
      label: 'Step over time',
      options: [
        { value: 'constant', label: 'constant' },
        { value: 'inverse-root', label: 'γ/√(t + 1)' },
      ],
      default: 'constant',
      why: 'A shrinking step sinks the floor.',
    }),
    steps: number({
      label: 'Rounds',
      symbol: 'T',
      min: 20,
      max: 2000,
      whole: true,
      scale: 'log',
      default: 100,
      why: 'The trap does not open with time.',
    }),
  },
  compute: (values) =>
    walkTrap({
      ...values,
      trap: values.trap as Trap,
      compressor: values.compressor as Chosen,
      schedule: values.schedule as 'constant',
    }),
  Picture: RepairPicture,
  Sentence: RepairSentence,
  numbers: ({ values: { trap }, data: { off, on, sgd } }) => {
    const what = trap === 'top-one' ? '‖x‖/√3' : 'f';
    return {
      caption: `${what} after every round.`,
      columns: ['round', `${what} without memory`, `${what} with memory`, `${what}, nothing compressed`],
      rows: off.shown.map((value, k) => [k, value, on.shown[k], sgd.shown[k]]),
    };
  },
});
