import type { CompressorId } from '../../optim/compressors';
import type { Method } from '../../optim/methods';
import { choice } from '../parameter';

/** Options of a part, each of its values with a label. */
const optionsOf = <T extends string>(labels: Record<T, string>) =>
  (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));

const compressors = optionsOf<CompressorId>({
  none: 'none',
  sign: 'sign',
  'noisy-sign': 'noisy sign',
  'stochastic-sign': 'stochastic sign',
  'scaled-sign': 'scaled sign',
  'two-mean': 'sign, two means',
  'top-k': 'top-k',
  'random-k': 'random-k',
  qsgd: 'QSGD',
  terngrad: 'TernGrad',
});

/** The parts of the method that the reader builds; at first those of signSGD with a vote. */
export const OWN_KNOBS = {
  'own.momentum': choice<Method['momentum']>({
    label: 'Momentum at the worker',
    options: optionsOf<Method['momentum']>({ none: 'none', ema: 'running mean', lion: 'Lion’s' }),
    default: 'none',
    why: 'A worker may send of the mean of its past gradients: noise averages out before anything is thrown away.',
  }),
  'own.memory': choice<Method['memory']>({
    label: 'Memory',
    options: optionsOf<Method['memory']>({ none: 'none', feedback: 'error feedback', ef21: 'EF21' }),
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
    options: optionsOf<Method['aggregator']>({ mean: 'mean', majority: 'majority', median: 'median' }),
    default: 'majority',
    why: 'How the server makes one of many: a mean counts lengths, a majority counts heads, a median lies between.',
  }),
  'own.server': choice<Method['server']>({
    label: 'Server',
    options: optionsOf<Method['server']>({ plain: 'plain step', momentum: 'momentum', adam: 'Adam', rprop: 'Rprop' }),
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
