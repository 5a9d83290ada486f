import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Batches } from '../batches';
import { PlainNetwork } from '../network/plain';
import { startWeights } from '../network/shape';
import { readBinary } from '../network/wasm/binary.fixture';
import type { MakeTrainer } from '../run';
import type { World } from '../world';
import { smallWorld } from '../world.fixture';
import { layersOf, stepDensity, unseenDensity } from './layer-norms';
import { plainTrainer } from './plain';
import { wasmTrainer } from './wasm';

const sum = (v: readonly number[], term: (x: number) => number) => v.reduce((total, x) => total + term(x), 0);
const norms = (v: readonly number[]) => ({ one: sum(v, Math.abs), twoSquared: sum(v, (x) => x * x) });
/** φ(v) = ‖v‖₁²/(d‖v‖₂²). */
const phi = (v: readonly number[]) => norms(v).one ** 2 / (v.length * norms(v).twoSquared);

/** Mean and standard deviation over the workers of the gradients of step 0, coordinate by coordinate. */
async function naive({ shape, settings, data }: World) {
  const network = new PlainNetwork(shape, settings.workers, settings.batch);
  network.load(await new Batches(data, settings).draw(0));
  network.forward(0, startWeights(shape, settings.seed));
  const rows = Array.from({ length: settings.workers }, (_, worker) => [...network.gradient(0, worker)]);
  const column = (i: number) => rows.map((row) => row[i]);
  const mean = rows[0].map((_, i) => sum(column(i), (g) => g) / rows.length);
  const deviation = mean.map((m, i) => Math.sqrt(sum(column(i), (g) => (g - m) ** 2) / rows.length));
  return { mean, deviation };
}

describe('the densities of a step', () => {
  it('are of the whole vector what its layers put together are', () => {
    const layer = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(layer, layer), { minLength: 1, maxLength: 4 }), (drawn) => {
        const layers = drawn.map(([g, s]) => [g, g.map((_, i) => Math.abs(s[i % s.length]))]);
        fc.pre(layers.every((pair) => pair.every((v) => norms(v).twoSquared > 1e-200)));
        const offsets = [0];
        for (const [g] of layers) offsets.push(offsets[offsets.length - 1] + g.length);
        const [gs, ss] = [0, 1].map((part) => layers.map((pair) => norms(pair[part])));
        const told = stepDensity(offsets, gs, ss, 2);
        const [whole, deviations] = [0, 1].map((part) => layers.flatMap((pair) => pair[part]));
        expect(Math.abs(told.gradient / phi(whole) - 1)).toBeLessThan(1e-12);
        expect(Math.abs(told.noise / phi(deviations) - 1)).toBeLessThan(1e-12);
        layers.forEach(([g, s], l) => {
          expect(Math.abs(told.layers[l].gradient / phi(g) - 1)).toBeLessThan(1e-12);
          expect(Math.abs(told.layers[l].noise / phi(s) - 1)).toBeLessThan(1e-12);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('have no noise of a single worker, and nothing of a method that is out of the race', () => {
    const norm = { one: 2, twoSquared: 2 };
    expect(stepDensity([0, 4], [norm], [norm], 1)).toEqual({
      gradient: 0.5,
      noise: Number.NaN,
      layers: [{ gradient: 0.5, noise: Number.NaN }],
    });
    const nothing = { gradient: Number.NaN, noise: Number.NaN };
    expect(unseenDensity([0, 4, 5])).toEqual({ ...nothing, layers: [nothing, nothing] });
  });

  it.each<[string, MakeTrainer]>([
    ['plain code', (world) => plainTrainer(world)],
    ['WebAssembly', (world) => wasmTrainer(world, '', readBinary)],
  ])('are those of the watched gradients, layer by layer, on %s', async (_, make) => {
    const world = smallWorld({ hidden: 2, methods: ['sgd', 'signsgd-vote'] });
    // 64 pixels, 16 and 16 units, 4 classes: 64·16 + 16, then 16·16 + 16, then 16·4 + 4.
    const ends = [1040, 1312, 1380];
    expect(layersOf(world.shape)).toEqual([0, ...ends]);
    const trainer = await make(world);
    const { density } = await trainer.step(0, false);
    trainer.dispose();
    const { mean, deviation } = await naive(world);
    expect(density.gradient).toBeCloseTo(phi(mean), 5);
    expect(density.noise).toBeCloseTo(phi(deviation), 5);
    expect(density.layers).toHaveLength(3);
    density.layers.forEach(({ gradient, noise }, l) => {
      const from = [0, ...ends][l];
      expect(gradient).toBeCloseTo(phi(mean.slice(from, ends[l])), 5);
      expect(noise).toBeCloseTo(phi(deviation.slice(from, ends[l])), 5);
    });
  });
});
