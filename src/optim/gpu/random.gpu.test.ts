import { expect, test } from 'vitest';
import { drawKey, drawUniform, drawWord, gaussianOf } from '../random';
import { deviceForTests } from './device.fixture';
import { Dispatcher } from './dispatcher';
import randomSource from './random.wgsl?raw';
import { readBack } from './readback';
import { Store } from './store';

const COUNT = 8192;

/** Writes one number a thread: `expression` of the thread `i` and the key `key`. */
const kernel = (type: string, expression: string) => ({
  label: expression,
  code: `${randomSource}
@group(0) @binding(0) var<uniform> seeds: vec4u;
@group(0) @binding(1) var<storage, read_write> out: array<${type}>;
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = id.x;
  let key = drawKey(seeds.x, seeds.y, seeds.z, seeds.w);
  out[i] = ${expression};
}`,
});

const { device } = await deviceForTests();

async function draw(
  type: 'u32' | 'f32',
  expression: string,
  seeds: [number, number, number, number],
): Promise<ArrayBuffer> {
  const store = new Store(device, 'random test');
  const out = store.storage('out', 4 * COUNT);
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  new Dispatcher(device).run(pass, kernel(type, expression), COUNT, { 0: store.constants(...seeds), 1: out });
  pass.end();
  device.queue.submit([encoder.finish()]);
  const read = await readBack(device, [{ buffer: out, start: 0, bytes: 4 * COUNT }]);
  store.destroy();
  return read;
}

test.each([
  [0, 3, 0, 0],
  [123456789, 6, 77, 1023],
  [0xffffffff, 5, 4294967295, 0xffffffff],
])('words under the key (%i, %i, %i, %i) are the same bits as in TypeScript', async (seed, stream, step, worker) => {
  const words = new Uint32Array(await draw('u32', 'drawWord(key, i)', [seed, stream, step, worker]));
  const key = drawKey(seed, stream, step, worker);
  words.forEach((word, i) => {
    expect(word).toBe(drawWord(key, i));
  });
});

test('uniforms agree to the 23 bits that single precision has room for', async () => {
  const uniforms = new Float32Array(await draw('f32', 'drawUniform(key, i)', [1, 2, 3, 4]));
  const key = drawKey(1, 2, 3, 4);
  uniforms.forEach((u, i) => {
    expect(Math.abs(u - drawUniform(key, i))).toBeLessThanOrEqual(2 ** -24);
  });
});

test.each([
  ['of random words', 'drawWord(key, i)', (i: number) => drawWord(drawKey(9, 3, 1, 2), i)],
  ['from the centre to the end of the tail', 'i * 262144u + 64u', (i: number) => i * 262144 + 64],
  ['at the very end of the tail', 'i * 128u', (i: number) => i * 128],
  ['at the centre', '0x7fffffffu - i * 128u', (i: number) => 0x7fffffff - i * 128],
])('gaussians %s agree to 2e-6', async (_, expression, wordOf) => {
  const drawn = new Float32Array(await draw('f32', `gaussianOf(${expression})`, [9, 3, 1, 2]));
  let worst = 0;
  drawn.forEach((z, i) => {
    const exact = gaussianOf(wordOf(i) >>> 0);
    worst = Math.max(worst, Math.abs(z - exact) / Math.abs(exact));
  });
  expect(worst).toBeLessThan(2e-6);
});
