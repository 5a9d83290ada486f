import { ATTACKS } from '../attackers';
import { NOISES } from '../noise';
import { choice, number } from '../parameter';

/** Who computes the gradients: how many, from which data, with what noise, and who lies. */
export const WORKER_KNOBS = {
  workers: number({
    label: 'Workers',
    symbol: 'M',
    min: 1,
    max: 1024,
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
  partition: choice({
    label: 'Partition',
    options: [
      { value: 'same', label: 'same data' },
      { value: 'shards', label: 'shards' },
      { value: 'label', label: 'one class a worker' },
      { value: 'dirichlet', label: 'by label, Dirichlet' },
    ],
    default: 'same',
    why: 'Workers that see different classes disagree about every coordinate, and a vote finds the median of their wishes, not the mean.',
  }),
  alpha: number({
    label: 'Dirichlet concentration',
    symbol: 'α',
    min: 0.01,
    max: 100,
    scale: 'log',
    digits: 2,
    default: 0.3,
    why: 'How alike the workers’ mixes of classes are: near 0 each sees one class, large α makes all the same. The classes share α: 0.3 gives each of ten 0.03.',
  }),
  noise: choice({
    label: 'Noise',
    options: NOISES,
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
  attackers: number({
    label: 'Liars, % of workers',
    min: 0,
    max: 100,
    whole: true,
    scale: 'linear',
    default: 0,
    why: 'The last workers lie about their gradient: one loud liar ruins a mean, a vote of many holds to just under half that lie blindly.',
  }),
  attack: choice({
    label: 'Lie',
    options: ATTACKS.map(({ id, label }) => ({ value: id, label })),
    default: 'flip',
    why: 'A liar that knows only its own gradient can do no worse to a vote than flip it; one that knows the mean before noise can.',
  }),
};
