import { choice, number, type Values } from '../../sim/parameter';

/** How the run is looked at: declared like the knobs of the run, and in the link beside them. */
export const VIEW = {
  x: choice<'steps' | 'samples' | 'bits'>({
    label: 'Across',
    options: [
      { value: 'steps', label: 'steps' },
      { value: 'samples', label: 'samples' },
      { value: 'bits', label: 'bits sent' },
    ],
    default: 'steps',
    why: 'A race by steps asks who learns faster; by bits sent, who learns cheaper.',
  }),
  y: choice<'loss' | 'accuracy'>({
    label: 'Upward',
    options: [
      { value: 'loss', label: 'loss' },
      { value: 'accuracy', label: 'accuracy' },
    ],
    default: 'loss',
    why: 'Loss is what is trained; accuracy is the share of the test set it gets right.',
  }),
  log: choice<'on' | 'off'>({
    label: 'log',
    options: [
      { value: 'off', label: 'off' },
      { value: 'on', label: 'on' },
    ],
    default: 'off',
    why: 'A logarithmic scale of the loss tells small losses apart.',
  }),
  speed: choice<'1' | '2' | '5' | '10' | '20' | 'max'>({
    label: 'Speed',
    options: [
      { value: '1', label: '1 step/s' },
      { value: '2', label: '2 steps/s' },
      { value: '5', label: '5 steps/s' },
      { value: '10', label: '10 steps/s' },
      { value: '20', label: '20 steps/s' },
      { value: 'max', label: 'full speed' },
    ],
    default: 'max',
    why: 'Slow enough to talk about every exchange, or as fast as this machine goes.',
  }),
  worker: number({
    label: 'Worker looked at',
    min: 1,
    max: 1024,
    whole: true,
    scale: 'linear',
    default: 1,
    why: 'Whose gradient is drawn in the exchange.',
  }),
  weight: number({
    label: 'Weight looked at',
    min: 0,
    max: 31,
    whole: true,
    scale: 'linear',
    default: 0,
    why: 'Which of the 32 weights on show the noise is drawn of.',
  }),
  half: number({
    label: 'Part of the exchange',
    min: 1,
    max: 4,
    whole: true,
    scale: 'linear',
    default: 4,
    why: 'An exchange is shown whole, or as far as it has come after each of its parts.',
  }),
  drawer: choice<'open' | 'closed'>({
    label: 'More knobs',
    options: [
      { value: 'open', label: 'open' },
      { value: 'closed', label: 'closed' },
    ],
    default: 'closed',
    why: 'All the knobs there are.',
  }),
};

/** The step looked at; without one it is the head of the run. */
export const TIMELINE = number({
  label: 'Timeline',
  min: 0,
  max: 5000,
  whole: true,
  scale: 'linear',
  default: 0,
  why: 'Go back to any step: everything on the page shows that moment. Play goes on from there.',
});

export type View = Values<typeof VIEW> & { at: number | null };
export type ViewId = keyof typeof VIEW;

/** A speed as the engine takes it: steps a second, 0 for as fast as it goes. */
export function stepsPerSecond(speed: View['speed']): number {
  return speed === 'max' ? 0 : Number(speed);
}
