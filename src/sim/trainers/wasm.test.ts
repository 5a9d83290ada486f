import { afterEach, describe, expect, it, vi } from 'vitest';
import { METHODS } from '../../optim/methods';
import { wordsFor } from '../../optim/pack';
import { readBinary } from '../network/wasm/binary.fixture';
import { Run } from '../run';
import { smallWorld } from '../world.fixture';
import { plainTrainer } from './plain';
import { wasmTrainer } from './wasm';

const everyMethod = METHODS.map(({ id }) => id);
const worlds: [string, Record<string, unknown>][] = [
  ['small pictures', { methods: everyMethod, workers: 5 }],
  ['the plane', { methods: everyMethod, data: 'moons', workers: 16, batch: 16 }],
];

afterEach(() => vi.unstubAllGlobals());

describe.each(worlds)('on %s WebAssembly and plain code', (_, raw) => {
  it('cast the same ballots in the first step wherever the gradient is not about 0', async () => {
    const world = smallWorld({ ...raw, methods: ['signsgd-vote'] });
    for (let word = 0; word < wordsFor(world.shape.dimension) - 1; word++) {
      const [plain, wasm] = await Promise.all(
        [await plainTrainer({ ...world, word }), await wasmTrainer({ ...world, word }, '', readBinary)].map(
          async (trainer) => {
            const { frame } = await trainer.step(0, true);
            trainer.dispose();
            return frame;
          },
        ),
      );
      if (!plain?.ballots || !wasm?.ballots) return expect.fail('There are no ballots.');
      for (let slot = 0; slot < plain.gradients.length; slot++) {
        expect(Math.abs(plain.gradients[slot] - wasm.gradients[slot])).toBeLessThan(1e-6);
        if (Math.abs(plain.gradients[slot]) <= 1e-6) continue;
        const bit = (ballots: Uint32Array) => (ballots[slot >> 5] >>> (slot & 31)) & 1;
        expect(bit(wasm.ballots)).toBe(bit(plain.ballots));
        expect(bit(wasm.ballots)).toBe(plain.gradients[slot] < 0 ? 1 : 0);
      }
    }
  });

  it('agree on the loss of every method within 1 % for 20 steps', async () => {
    const world = smallWorld(raw);
    const plain = await Run.open(world, (it) => plainTrainer(it));
    const wasm = await Run.open(world, (it) => wasmTrainer(it, '', readBinary));
    for (let step = 0; step < 20; step++) await Promise.all([plain.advance(), wasm.advance()]);
    plain.history.tracks.forEach(({ loss }, k) => {
      loss.forEach((value, step) => {
        expect(Math.abs(wasm.history.tracks[k].loss[step] - value)).toBeLessThan(0.01 * value);
      });
    });
    plain.history.density.gradient.forEach((value, step) => {
      expect(wasm.history.density.gradient[step]).toBeCloseTo(value, 2);
    });
  });
});

describe('the WebAssembly trainer', () => {
  it('says what it is and why nothing faster is used', async () => {
    const { machine } = await wasmTrainer(smallWorld(), 'There is no WebGPU here.', readBinary);
    expect(machine).toEqual({
      backend: 'wasm',
      name: 'WebAssembly SIMD',
      adapter: '',
      why: 'There is no WebGPU here.',
    });
  });

  it('is refused with one sentence where WebAssembly or its file is missing, and may be tried again', async () => {
    vi.resetModules();
    const fresh = await import('./wasm');
    const unreadable = () => Promise.reject(new Error('The file could not be read (status 404).'));
    await expect(fresh.wasmTrainer(smallWorld(), '', unreadable)).rejects.toThrow(/^The file .* \(status 404\)\.$/);
    vi.stubGlobal('WebAssembly', undefined);
    await expect(fresh.wasmTrainer(smallWorld(), '', readBinary)).rejects.toThrow(
      /^This browser has no WebAssembly\.$/,
    );
    vi.stubGlobal('WebAssembly', { validate: () => false });
    await expect(fresh.wasmTrainer(smallWorld(), '', readBinary)).rejects.toThrow(/no WebAssembly SIMD\.$/);
    vi.unstubAllGlobals();
    expect((await fresh.wasmTrainer(smallWorld(), '', readBinary)).machine.backend).toBe('wasm');
  });
});
