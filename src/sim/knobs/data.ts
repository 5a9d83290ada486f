import type { DataId } from '../data/datasets';
import { choice, number } from '../parameter';

/** What is learnt, by what network, how long, and by what it is computed. */
export const DATA_KNOBS = {
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
  seed: number({
    label: 'Seed',
    min: 0,
    max: 4294967295,
    whole: true,
    scale: 'linear',
    default: 7,
    why: 'Every random number follows from it: the same seed is the same run.',
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
