import type { Settings } from './parameters';

/** A state of the lab worth seeing: one click, settings only. */
export interface Scene {
  id: string;
  title: string;
  /** What to look for. */
  sentence: string;
  /** What differs from the defaults. */
  settings: Partial<Settings>;
}

/** The scenes of the lab, in the order they are listed. */
export const SCENES: readonly Scene[] = [
  {
    id: 'alike',
    title: 'Everyone alike',
    sentence: 'All workers draw from the same data: one bit a coordinate keeps up with 32.',
    settings: {},
  },
  {
    id: 'classes',
    title: 'One class each',
    sentence:
      'Ten workers, ten classes: the vote fails, the mean does not; error feedback repairs the bit, and much noise repairs most of it.',
    settings: {
      workers: 10,
      partition: 'label',
      methods: ['sgd', 'signsgd-vote', 'signum-vote', 'noisy-signsgd', 'ef-signsgd'],
      'step.signsgd-vote': 0.001,
      dither: 0.05,
    },
  },
  {
    id: 'loud',
    title: 'One loud liar',
    sentence: 'One worker of sixteen sends −100 times its gradient: the mean follows it, the vote counts one head.',
    settings: {
      attackers: 6,
      attack: 'huge',
      methods: ['sgd', 'median-sgd', 'signsgd-vote', 'signum-vote'],
    },
  },
  {
    id: 'flippers',
    title: 'Seven flippers of sixteen',
    sentence: 'Seven workers of sixteen send the opposite: two honest heads more are enough for a vote with momentum.',
    settings: {
      attackers: 44,
      attack: 'flip',
      methods: ['sgd', 'median-sgd', 'signsgd-vote', 'signum-vote'],
      'step.signsgd-vote': 0.001,
    },
  },
  {
    id: 'single',
    title: 'Batch of one',
    sentence:
      'One picture a worker: the sign of so noisy a gradient says little, and what error feedback remembers tells.',
    settings: {
      batch: 1,
      methods: ['sgd', 'signsgd-vote', 'signum-vote', 'ef-signsgd'],
      'step.sgd': 0.05,
      'step.signsgd-vote': 0.001,
      'step.ef-signsgd': 0.05,
    },
  },
  {
    id: 'thousand',
    title: 'A thousand voters',
    sentence:
      'One example a worker under loud noise: a ballot says little, a thousand of them find the way. Then try a single worker.',
    // Points in the plane, since what a thousand workers do for pictures would not fit a browser.
    settings: {
      data: 'moons',
      workers: 1000,
      batch: 1,
      level: 0.2,
      steps: 200,
      methods: ['sgd', 'signsgd-vote', 'signum-vote'],
    },
  },
  {
    id: 'deep',
    title: 'More layers',
    sentence:
      'Three hidden layers: their gradients differ in size, which the sign ignores and a scale a layer allows for.',
    settings: { hidden: 3 },
  },
];
