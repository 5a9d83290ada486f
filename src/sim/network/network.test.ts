import { expect, it } from 'vitest';
import { networkContract } from './network.contract';
import { drawnBatch, drawnWeights } from './oracle.fixture';
import { PlainNetwork } from './plain';
import { networkShape } from './shape';
import { readBinary } from './wasm/binary.fixture';
import { requireSimd, startModule } from './wasm/module';
import { WasmNetwork } from './wasm/network';
import { requireRightNumbers } from './wasm/self-test';

const module = await startModule(await readBinary());

networkContract('plain', (shape, workers, batch) => new PlainNetwork(shape, workers, batch));
networkContract('WebAssembly', (shape, workers, batch) => new WasmNetwork(module, shape, workers, batch));

it('holds no more memory after 300 steps than after 20, and none of it when disposed of', () => {
  const shape = networkShape(100, 2, 32, 10);
  const x = drawnWeights(1, shape.dimension);
  const use = (network: WasmNetwork, steps: number) => {
    for (let step = 0; step < steps; step++) {
      network.load(drawnBatch(step, 8 * 16, 100, 10));
      for (let k = 0; k < 2; k++) network.forward(k, x);
      for (let worker = 0; worker < 8; worker++) network.gradient(worker % 2, worker);
      network.meanGradient(0);
      if (step % 20 === 0) network.predict(x, drawnBatch(0, 300, 100, 10).inputs, 300);
    }
    return [network.tensors(), module.HEAPU8.length];
  };
  const network = new WasmNetwork(module, shape, 8, 16);
  const after20 = use(network, 20);
  expect(use(network, 280)).toEqual(after20);
  network.dispose();
  expect(network.tensors()).toBe(0);
  for (let again = 0; again < 40; again++) {
    const next = new WasmNetwork(module, shape, 8, 16);
    use(next, 1);
    next.dispose();
  }
  expect(module.HEAPU8.length).toBe(after20[1]);
});

it('is refused where its numbers are wrong', () => {
  expect(() => requireSimd()).not.toThrow();
  expect(() => requireRightNumbers(module)).not.toThrow();
  const wrong = { ...module, HEAPU8: module.HEAPU8, fusedMatMul: () => {} };
  expect(() => requireRightNumbers(wrong)).toThrow(/^The WebAssembly self-test got a wrong \w+\.$/);
});
