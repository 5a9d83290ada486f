import { DEFAULT_DIALS, Exchange } from '../../../optim/exchange';
import { methodOf } from '../../../optim/methods';
import { signAt } from '../../../optim/pack';
import type { Batch } from '../../batches';
import { PlainNetwork } from '../plain';
import { networkShape } from '../shape';
import type { WasmModule } from './module';
import { WasmNetwork } from './network';

const WORKERS = 3;
const BATCH = 16;

/**
 * Throws a sentence if WebAssembly computes another gradient here than plain code does, or if the vote on its signs is
 * not the majority's. Takes a few milliseconds.
 */
export function requireRightNumbers(module: WasmModule): void {
  // Large enough that the first layer's gradient is a product in WebAssembly and the last one's is not.
  const shape = networkShape(40, 1, 8, 10);
  const x = Float32Array.from({ length: shape.dimension }, (_, i) => Math.sin(12.9898 * i) / 3);
  const batch = testBatch(shape.sizes[0]);
  const plain = new PlainNetwork(shape, WORKERS, BATCH);
  const wasm = new WasmNetwork(module, shape, WORKERS, BATCH);
  try {
    plain.load(batch);
    wasm.load(batch);
    const gradients = new Float32Array(WORKERS * shape.dimension);
    if (!close(plain.forward(0, x), wasm.forward(0, x))) throw new Error('The WebAssembly self-test got a wrong loss.');
    for (let worker = 0; worker < WORKERS; worker++) {
      const gradient = wasm.gradient(0, worker);
      if (!plain.gradient(0, worker).every((value, i) => close(value, gradient[i]))) {
        throw new Error('The WebAssembly self-test got a wrong gradient.');
      }
      gradients.set(gradient, worker * shape.dimension);
    }
    if (!votesRight(gradients, shape.dimension)) throw new Error('The WebAssembly self-test got a wrong vote.');
  } finally {
    wasm.dispose();
  }
}

function testBatch(width: number): Batch {
  const count = WORKERS * BATCH;
  const inputs = Float32Array.from({ length: count * width }, (_, i) => Math.max(0, Math.sin(78.233 * i)));
  return { step: 0, inputs, labels: Uint8Array.from({ length: count }, (_, n) => n % 10) };
}

function votesRight(gradients: Float32Array, dimension: number): boolean {
  const dials = { ...DEFAULT_DIALS, zero: 'plus', tie: 'plus' } as const;
  const exchange = new Exchange(methodOf('signsgd-vote'), { workers: WORKERS, dimension }, dials);
  const { vote } = exchange.round(gradients, 1, 0);
  for (let i = 0; i < dimension; i++) {
    let minus = 0;
    for (let worker = 0; worker < WORKERS; worker++) if (gradients[worker * dimension + i] < 0) minus++;
    if (!vote || signAt(vote.words, i) !== (2 * minus > WORKERS ? -1 : 1)) return false;
  }
  return true;
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-5 + 1e-4 * Math.abs(a);
}
