import type { CompressorId } from '../../optim/compressors';
import type { Method } from '../../optim/methods';
import { choice } from '../parameter';

const compressors: { value: CompressorId; label: string }[] = [
  { value: 'none', label: 'none' },
  { value: 'sign', label: 'sign' },
  { value: 'noisy-sign', label: 'noisy sign' },
  { value: 'stochastic-sign', label: 'stochastic sign' },
  { value: 'scaled-sign', label: 'scaled sign' },
  { value: 'two-mean', label: 'sign, two means' },
  { value: 'top-k', label: 'top-k' },
  { value: 'random-k', label: 'random-k' },
  { value: 'qsgd', label: 'QSGD' },
  { value: 'terngrad', label: 'TernGrad' },
];

/** The parts of the method that the reader builds; at first those of signSGD with a vote. */
export const OWN_KNOBS = {
  'own.momentum': choice<Method['momentum']>({
    label: 'Momentum at the worker',
    options: [
      { value: 'none', label: 'none' },
      { value: 'ema', label: 'running mean' },
      { value: 'lion', label: 'Lion’s' },
    ],
    default: 'none',
    why: 'A worker may send of the mean of its past gradients: noise averages out before anything is thrown away.',
  }),
  'own.memory': choice<Method['memory']>({
    label: 'Memory',
    options: [
      { value: 'none', label: 'none' },
      { value: 'feedback', label: 'error feedback' },
      { value: 'ef21', label: 'EF21' },
    ],
    default: 'none',
    why: 'What compression threw away may be remembered and sent later, or only differences sent.',
  }),
  'own.compressor': choice<CompressorId>({
    label: 'Compressor',
    options: compressors,
    default: 'sign',
    why: 'What a worker’s message is made of: this sets the bits on the way up.',
  }),
  'own.aggregator': choice<Method['aggregator']>({
    label: 'Aggregator',
    options: [
      { value: 'mean', label: 'mean' },
      { value: 'majority', label: 'majority' },
      { value: 'median', label: 'median' },
    ],
    default: 'majority',
    why: 'How the server makes one of many: a mean counts lengths, a majority counts heads, a median lies between.',
  }),
  'own.server': choice<Method['server']>({
    label: 'Server',
    options: [
      { value: 'plain', label: 'plain step' },
      { value: 'momentum', label: 'momentum' },
      { value: 'adam', label: 'Adam' },
      { value: 'rprop', label: 'Rprop' },
    ],
    default: 'plain',
    why: 'What the server does with the result before the weights move.',
  }),
  'own.downlink': choice<CompressorId>({
    label: 'Way down',
    options: compressors,
    default: 'none',
    why: 'The update, too, may be compressed before it goes back to the workers; the server then remembers what was lost.',
  }),
};
