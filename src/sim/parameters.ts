import { METHODS, type MethodId } from '../optim/methods';
import type { DataId } from './data/datasets';
import { choice, list, type NumberParameter, number, type Values } from './parameter';
import { tunedStep } from './steps';

const own = {
  data: choice<DataId>({
    label: 'Data',
    options: [
      { value: 'fashion', label: 'Fashion-MNIST' },
      { value: 'spiral', label: 'Spiral' },
      { value: 'moons', label: 'Moons' },
      { value: 'rings', label: 'Rings' },
      { value: 'xor', label: 'Xor' },
    ],
    default: 'fashion',
    why: 'Pictures of clothes show that the bit works on real data; points in the plane show the boundary it draws.',
  }),
  workers: number({
    label: 'Workers',
    symbol: 'M',
    min: 1,
    max: 256,
    whole: true,
    scale: 'log',
    default: 16,
    why: 'More ballots make a wrong vote rarer, as long as one ballot is right more often than not.',
  }),
  batch: number({
    label: 'Batch per worker',
    symbol: 'n',
    min: 1,
    max: 128,
    whole: true,
    scale: 'log',
    default: 16,
    why: 'A larger batch makes each worker’s gradient less noisy; a batch of one separates plain signs from error feedback.',
  }),
  noise: choice({
    label: 'Noise',
    options: [
      { value: 'gaussian', label: 'Gaussian' },
      { value: 'uniform', label: 'uniform' },
      { value: 'sparse', label: 'sparse' },
      { value: 'skewed', label: 'skewed' },
    ],
    default: 'gaussian',
    why: 'The vote needs noise that leans neither way; sparse noise hurts the mean, skewed noise the vote.',
  }),
  level: number({
    label: 'Noise level',
    symbol: 'σ',
    min: 0,
    max: 0.2,
    scale: 'squares',
    digits: 4,
    default: 0,
    why: 'The noise added to every worker’s gradient: its standard deviation, for sparse noise over all coordinates together.',
  }),
  partition: choice({
    label: 'Partition',
    options: [
      { value: 'same', label: 'same data' },
      { value: 'shards', label: 'shards' },
    ],
    default: 'same',
    why: 'Either every worker draws from all the data, or each from a part that is its own.',
  }),
  hidden: number({
    label: 'Hidden layers',
    min: 0,
    max: 3,
    whole: true,
    scale: 'linear',
    default: 1,
    why: 'Depth makes gradients of layers differ in size, which the sign ignores.',
  }),
  width: number({
    label: 'Width',
    min: 2,
    max: 64,
    whole: true,
    scale: 'log',
    default: 64,
    why: 'Units in each hidden layer; it sets how many coordinates are voted on.',
  }),
  methods: list<MethodId>({
    label: 'Methods shown',
    options: METHODS.map(({ id, name }) => ({ value: id, label: name })),
    default: ['sgd', 'signsgd-vote', 'signum-vote', 'ef-signsgd'],
    why: 'All methods start at the same weights and see the same batches, noise and coins.',
  }),
  steps: number({
    label: 'Steps',
    symbol: 'K',
    min: 1,
    max: 5000,
    whole: true,
    scale: 'log',
    default: 400,
    why: 'Where the run ends.',
  }),
  beta: number({
    label: 'Momentum',
    symbol: 'β',
    min: 0,
    max: 0.99,
    scale: 'linear',
    digits: 2,
    default: 0.9,
    why: 'How long Signum, SSDM and SGD with momentum remember: noise averages out before the sign is taken, but they react later.',
  }),
  beta1: number({
    label: 'Adam’s β₁',
    symbol: 'β₁',
    min: 0,
    max: 0.999,
    scale: 'linear',
    digits: 3,
    default: 0.9,
    why: 'Adam’s memory of the gradient.',
  }),
  beta2: number({
    label: 'Adam’s β₂',
    symbol: 'β₂',
    min: 0,
    max: 0.9999,
    scale: 'linear',
    digits: 4,
    default: 0.999,
    why: 'Adam’s memory of its square.',
  }),
  epsilon: number({
    label: 'Adam’s ε',
    symbol: 'ε',
    min: 0,
    max: 0.1,
    scale: 'squares',
    digits: 9,
    default: 1e-8,
    why: 'Keeps Adam’s division finite.',
  }),
  scale: choice({
    label: 'Scale per',
    options: [
      { value: 'layer', label: 'layer' },
      { value: 'vector', label: 'whole vector' },
    ],
    default: 'layer',
    why: 'Scaled signs send one number besides the bits: for each layer, or for all weights together.',
  }),
  seed: number({
    label: 'Seed',
    min: 0,
    max: 4294967295,
    whole: true,
    scale: 'linear',
    default: 7,
    why: 'Every random number follows from it: the same seed is the same run.',
  }),
  zero: choice({
    label: 'Zero rule',
    options: [
      { value: 'coin', label: 'coin' },
      { value: 'plus', label: '+1' },
    ],
    default: 'coin',
    why: 'One bit cannot say zero. Where a gradient is exactly 0 the ballot says +1, or tosses a seeded coin.',
  }),
  tie: choice({
    label: 'Tie rule',
    options: [
      { value: 'coin', label: 'coin' },
      { value: 'plus', label: '+1' },
      { value: 'zero', label: 'no step' },
    ],
    default: 'coin',
    why: 'An even number of ballots can be tied; always answering +1 then pushes the weights one way.',
  }),
  backend: choice({
    label: 'Backend',
    options: [
      { value: 'auto', label: 'best here' },
      { value: 'webgpu', label: 'WebGPU' },
      { value: 'wasm', label: 'WebAssembly' },
      { value: 'cpu', label: 'plain CPU' },
    ],
    default: 'auto',
    why: 'What computes the run. Left alone, the page takes a hardware WebGPU adapter, else WebAssembly, else plain code.',
  }),
};

type StepId = `step.${MethodId}`;

const stepSizes = Object.fromEntries(
  METHODS.map(({ id, name }) => [
    `step.${id}`,
    number({
      label: `Step size, ${name}`,
      symbol: 'γ',
      min: 1e-5,
      max: 10,
      scale: 'log',
      digits: 5,
      default: tunedStep(id, 'fashion'),
      why: 'How far one exchange moves the weights; each method has its own scale.',
    }),
  ]),
) as Record<StepId, NumberParameter>;

/** Every knob of a run, by the name it has in the link (after `lab.`) and in a script. */
export const PARAMETERS = { ...own, ...stepSizes };

export type Settings = Values<typeof own> & Record<StepId, number>;
export type ParameterId = keyof typeof PARAMETERS;
export type NoiseKind = Settings['noise'];

/** The default of a knob, which for the network and the step sizes depends on the data. */
export function defaultOf<K extends ParameterId>(id: K, data: DataId): Settings[K] {
  const plane = data !== 'fashion';
  if (id.startsWith('step.')) return tunedStep(id.slice(5) as MethodId, data) as Settings[K];
  if (plane && id === 'hidden') return 2 as Settings[K];
  if (plane && id === 'width') return 16 as Settings[K];
  return PARAMETERS[id].default as Settings[K];
}
