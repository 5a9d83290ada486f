import { choice, number } from '../../../sim/parameter';
import type { Topology } from './talk';

/** Knobs that both figures of the chapter have. */
export const PRICE_KNOBS = {
  workers: number({
    label: 'Workers',
    symbol: 'M',
    min: 1,
    max: 1024,
    whole: true,
    scale: 'log',
    default: 16,
    why: 'A server hears every one of them over one link, so the talk grows with them and the computing does not.',
  }),
  model: choice({
    label: 'Weights',
    options: [
      { value: '337', label: 'spiral network: 337' },
      { value: '50890', label: 'Fashion-MNIST network: 50 890' },
      { value: '25557032', label: 'ResNet-50: 25 557 032' },
      { value: '124439808', label: 'GPT-2: 124 439 808' },
      { value: '1557611200', label: 'GPT-2 XL: 1 557 611 200' },
      { value: '6738415616', label: 'Llama 2 7B: 6 738 415 616' },
    ],
    default: '25557032',
    why: 'A gradient has one number for every weight, and each of them is sent in every step.',
  }),
  link: number({
    label: 'Link, Gbit/s',
    min: 0.01,
    max: 400,
    scale: 'log',
    default: 10,
    why: 'From a home upload at 0.01 to one port of InfiniBand NDR at 400. Latency is not counted.',
  }),
  compute: number({
    label: 'Computing, ms',
    min: 1,
    max: 10_000,
    scale: 'log',
    default: 300,
    why: 'How long a worker thinks about its batch before it has a gradient to send.',
  }),
  topology: choice<Topology>({
    label: 'Topology',
    options: [
      { value: 'server', label: 'one server' },
      { value: 'ring', label: 'ring all-reduce' },
      { value: 'gather', label: 'all-gather' },
    ],
    default: 'server',
    why: 'A ring adds partial sums on the way, which numbers allow and votes do not in one bit; a gathering carries every message to everybody.',
  }),
};

/** Links that one has met, in Gbit/s. */
const LANDMARKS: readonly [speed: number, name: string][] = [
  [0.01, 'a home upload'],
  [0.1, 'fast Ethernet'],
  [1, 'gigabit Ethernet'],
  [10, 'ten-gigabit Ethernet'],
  [100, 'a hundred-gigabit link'],
  [400, 'InfiniBand NDR'],
];

/** The link one has met whose speed is nearest, as a ratio. */
export function linkName(speed: number): string {
  const far = ([landmark]: readonly [number, string]) => Math.abs(Math.log(landmark / speed));
  return LANDMARKS.reduce((nearest, landmark) => (far(landmark) < far(nearest) ? landmark : nearest))[1];
}
