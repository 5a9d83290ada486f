import { expect, test } from 'vitest';
import { wrongArrows } from './check-imports.mjs';

test.each([
  ['src/app/shell.tsx', "import { Chapter } from '../story/chapter';"],
  ['src/components/plots/axis.ts', "import { scaleLinear } from 'd3';"],
  ['src/optim/top.ts', "import { quickselect } from 'd3-array';"],
  ['src/components/figures/walk.tsx', "import type { History } from '../../sim/history';"],
  ['src/sim/worker.ts', "import * as tf from '@tensorflow/tfjs-core';"],
  ['src/sim/run.ts', "export * from '../optim/exchange';"],
  ['src/optim/gpu/vote.ts', "import code from './vote.wgsl?raw';"],
  ['src/optim/gpu/vote.gpu.test.ts', "import '@tensorflow/tfjs'; import help from '../../../test/help';"],
])('%s may say %s', (file, text) => {
  expect(wrongArrows(file, text)).toEqual([]);
});

test.each([
  ['src/story/intro.tsx', "import { App } from '../app/app';", 'src/app/app'],
  ['src/components/plots/axis.ts', "export { beat } from '../../story/beat';", 'src/story/beat'],
  ['src/sim/run.ts', "import type { Plot } from '../components/plot';", 'src/components/plot'],
  ['src/sim/run.ts', "type Plot = import('../components/plot').Plot;", 'src/components/plot'],
  ['src/sim/run.ts', "const app = await import('/src/app/main');", 'src/app/main'],
  ['src/sim/run.ts', "new Worker(new URL('../app/worker.ts', import.meta.url));", 'src/app/worker.ts'],
  ['src/sim/run.ts', "const beats = import.meta.glob('../story/*.ts');", 'src/story/*.ts'],
  ['src/optim/sign.test.ts', "import { quadratic } from '../sim/quadratic';", 'src/sim/quadratic'],
  ['src/optim/sign.ts', "import { sum } from '../../bench/sum';", 'bench/sum'],
  ['src/optim/sign.ts', "import { scaleLinear } from 'd3-scale';", 'd3-scale'],
  ['src/sim/run.ts', "import { useState } from 'react';", 'react'],
  ['src/components/net.ts', "import type { Tensor } from '@tensorflow/tfjs-core';", '@tensorflow/tfjs-core'],
])('%s may not say %s', (file, text, target) => {
  expect(wrongArrows(file, text)).toEqual([expect.stringContaining(` must not know ${target}`)]);
});
