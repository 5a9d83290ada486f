// node scripts/record-weight.mjs: makes the recording of single weights' gradients that the figure “symmetry” opens with.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from './project.mjs';

const FOLDER = 'src/components/story/4-vote';
/** A power of two, so that 16 random bits draw each of them equally often. */
const EXAMPLES = 2048;

const cache = mkdtempSync(join(tmpdir(), 'one-bit-record-'));
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  cacheDir: cache,
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
});

/** The gradients of the chosen weights at the recorded steps of a run of SGD, all else as the lab has it. */
async function record() {
  const load = (/** @type {string} */ file) => server.ssrLoadModule(`/src/${file}`);
  const { scriptSettings } = await load('sim/settings.ts');
  const { fashionDataset } = await load('sim/data/fashion.ts');
  const { inputScale } = await load('sim/data/datasets.ts');
  const { worldOf } = await load('sim/world.ts');
  const { plainTrainer } = await load('sim/trainers/plain.ts');
  const { weightGradients } = await load('sim/measures/weight-gradients.ts');
  const { WEIGHT_CHOICES } = await load('components/story/4-vote/weight-choice.ts');
  const { packGradients } = await load('components/story/4-vote/weight-code.ts');
  const { RECORDED_STEPS } = await load('components/story/4-vote/weight-steps.ts');

  const data = await fashionDataset(async (/** @type {string} */ name) => {
    const bytes = readFileSync(join(root, 'public/data/fashion', name));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  });
  await data.complete();
  const settings = scriptSettings({ methods: ['sgd'] });
  const world = worldOf(settings, data);
  const scale = inputScale(data.train.inputs);
  const inputs = Float32Array.from(data.train.inputs.subarray(0, EXAMPLES * data.width), (value) => value * scale);
  const labels = data.train.labels.subarray(0, EXAMPLES);
  const ids = Object.keys(WEIGHT_CHOICES);
  const weights = ids.map((id) => WEIGHT_CHOICES[id].index(world.shape));
  /** @type {Record<string, Record<string, unknown>>} */
  const gradients = Object.fromEntries(ids.map((id) => [id, {}]));
  const trainer = await plainTrainer(world);
  const last = Math.max(...RECORDED_STEPS);
  for (let step = 0; step <= last; step++) {
    if (RECORDED_STEPS.includes(`${step}`)) {
      const [parameters] = (await trainer.save(step)).weights;
      const seen = weightGradients({ shape: world.shape, parameters, inputs, labels, weights });
      ids.forEach((id, i) => {
        gradients[id][step] = packGradients(seen[i]);
      });
    }
    if (step < last) await trainer.step(step, false);
  }
  const { workers, batch, seed } = settings;
  return {
    made:
      `This project’s own run of SGD with the lab’s settings: Fashion-MNIST, ${world.shape.sizes.join('-')}, ${workers} workers, batches of ` +
      `${batch}, step size ${settings['step.sgd']}, seed ${seed}. The gradient of each of the first ${EXAMPLES} training pictures’ own loss, ` +
      'in a byte each, by scripts/record-weight.mjs.',
    date: new Date().toISOString().slice(0, 10),
    sgd: { workers, batch, seed, dimension: world.shape.dimension, examples: EXAMPLES },
    weights: Object.fromEntries(ids.map((id, i) => [id, weights[i]])),
    gradients,
  };
}

try {
  writeFileSync(join(root, FOLDER, 'weight-recording.json'), `${JSON.stringify(await record(), null, 2)}\n`);
} finally {
  await server.close();
  rmSync(cache, { recursive: true, force: true });
}
