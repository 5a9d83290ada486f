import { choice, list, number } from '../../../sim/parameter';
import { plural } from '../../plots/format';
import { storyFigure } from '../story-figure';
import { DescentPicture } from './DescentPicture';
import { DescentSentence } from './DescentSentence';
import type { SurfaceId } from './surface';
import { type TrackId, walk } from './tracks';

const offset = (label: string) =>
  number({
    label,
    min: -3,
    max: 3,
    scale: 'linear',
    default: 0,
    why: 'Drag the start in the picture; this is how far it is from the surface’s own, along the surface’s own axes.',
  });

/** Descents over one surface under the same noise; its axes can be turned. */
export const figure = storyFigure({
  id: 'descent',
  title: 'Descent',
  subtitle: ({ values: { steps } }) => `${plural(steps, 'step')} from the same start, seen from above`,
  knobs: {
    angle: number({
      label: 'Turn of the axes, degrees',
      symbol: 'θ',
      min: -90,
      max: 90,
      whole: true,
      scale: 'linear',
      default: 30,
      why: 'The surface turns, and the start with it. Signs are taken along the fixed axes of the weights.',
    }),
    surface: choice<SurfaceId>({
      label: 'Surface',
      options: [
        { value: 'quadratic', label: 'quadratic' },
        { value: 'rosenbrock', label: 'Rosenbrock' },
        { value: 'two-valleys', label: 'two valleys' },
      ],
      default: 'quadratic',
      why: 'A bowl, a bent gully, or two valleys with a pass between them.',
    }),
    condition: number({
      label: 'Condition number',
      symbol: 'κ',
      min: 1,
      max: 1000,
      scale: 'log',
      default: 100,
      why: 'How many times steeper the quadratic is along one axis than along the other.',
    }),
    steps: number({
      label: 'Steps',
      min: 1,
      max: 1000,
      whole: true,
      scale: 'squares',
      default: 200,
      why: 'Drag from 1 to watch the walks grow.',
    }),
    rate: number({
      label: 'Step of GD and SGD',
      symbol: 'γL',
      min: 0.02,
      max: 2.2,
      scale: 'log',
      default: 1,
      why: 'Multiplies the gradient; in units of one over the largest curvature at the start. Beyond 2 gradient descent flies off.',
    }),
    length: number({
      label: 'Step of the others',
      symbol: 'δ',
      min: 0.001,
      max: 0.2,
      scale: 'log',
      default: 0.05,
      why: 'A length: how far one step goes along each axis, however steep it is there.',
    }),
    decay: choice<'constant' | 'inverse-root'>({
      label: 'Decay',
      options: [
        { value: 'constant', label: 'constant steps' },
        { value: 'inverse-root', label: 'steps fall as 1/√t' },
      ],
      default: 'constant',
      why: 'Steps of one length cannot settle; shrinking ones can.',
    }),
    noise: number({
      label: 'Noise',
      symbol: 'σ',
      min: 0,
      max: 10,
      scale: 'squares',
      digits: 2,
      default: 0,
      why: 'Added to every gradient but that of GD, the same for all.',
    }),
    beta1: number({
      label: 'First memory',
      symbol: 'β₁',
      min: 0,
      max: 0.99,
      scale: 'linear',
      default: 0.9,
      why: 'How long Adam and Signum remember gradients. At 0 Signum is signSGD.',
    }),
    beta2: number({
      label: 'Second memory',
      symbol: 'β₂',
      min: 0,
      max: 0.999,
      scale: 'linear',
      digits: 3,
      default: 0.999,
      why: 'How long Adam remembers squares of gradients. With both at 0 Adam divides a gradient by its own size.',
    }),
    shown: list<TrackId>({
      label: 'Shown',
      options: [
        { value: 'gd', label: 'GD' },
        { value: 'sgd', label: 'SGD' },
        { value: 'signsgd', label: 'signSGD' },
        { value: 'signum', label: 'Signum' },
        { value: 'adam', label: 'Adam' },
      ],
      default: ['gd', 'signsgd', 'adam'],
      why: 'GD sees the gradient without noise; without noise SGD walks in its footsteps.',
    }),
    startX: offset('Start along the first axis'),
    startY: offset('Start along the second axis'),
  },
  handles: ['startX', 'startY'],
  compute: walk,
  Picture: ({ values, data, turn }) => <DescentPicture {...{ values, data, turn }} />,
  Sentence: ({ values, data }) => <DescentSentence {...{ values, data }} />,
  numbers: ({ data: { tracks, straight } }) => ({
    caption: 'Where every method is after the last step, f there and with the axes straight.',
    columns: ['method', 'x₁', 'x₂', 'f', 'f, axes straight'],
    rows: tracks.map(({ name, path, values }, i) => [
      name,
      path[path.length - 2],
      path[path.length - 1],
      values[values.length - 1],
      straight[i].values[values.length - 1],
    ]),
  }),
});
