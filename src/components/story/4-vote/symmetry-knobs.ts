import { choice, number } from '../../../sim/parameter';
import { liveKnob } from '../live/live-knob';
import { LARGEST } from './gradient-source';
import { WEIGHT_CHOICES, type WeightId } from './weight-choice';
import { LIVE_SETTINGS } from './weight-live';
import { RECORDED_STEPS } from './weight-steps';

const IDS = Object.keys(WEIGHT_CHOICES) as WeightId[];

export const knobs = {
  source: choice({
    label: 'Gradient',
    options: [
      { value: 'network', label: 'one weight of the network' },
      { value: 'wall', label: '4 one time in four, else −1' },
      { value: 'fifty', label: '50 one time in ten, else −1' },
    ],
    default: 'network',
    why: 'Gradients that a network really has, or the skewed ones of two papers: positive on average, negative most of the time.',
  }),
  weight: choice({
    label: 'Weight',
    options: IDS.map((value) => ({ value, label: WEIGHT_CHOICES[value].label })),
    default: 'shirt',
    why: 'Every weight has a noise of its own: some lean, some hardly do.',
  }),
  step: choice({
    label: 'Recorded after',
    options: RECORDED_STEPS.map((value) => ({ value, label: value === '1' ? '1 step' : `${value} steps` })),
    default: '200',
    why: 'Noise changes while the network learns: pictures that it gets right pull no more.',
  }),
  batch: number({
    label: 'Batch',
    symbol: 'n',
    min: 1,
    max: LARGEST,
    whole: true,
    scale: 'log',
    default: 4,
    why: 'The mean of a larger batch is closer to a normal law, which leans neither way.',
  }),
  live: liveKnob(LIVE_SETTINGS.steps),
};
