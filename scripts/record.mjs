// npm run record: trains the runs that the figure “Measured” opens on, in plain TypeScript, and writes recorded.json.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer } from 'vite';
import { root, run as start } from './project.mjs';

const FIGURE = 'src/components/story/3-rulers';
const DIGITS = 4;

/** A density in four digits after the point. */
const rounded = (/** @type {number} */ value) => Number(value.toFixed(DIGITS));

/** A course in few digits. */
const course = (/** @type {{ gradient: number[], noise: number[] }} */ { gradient, noise }) => ({
  gradient: gradient.map(rounded),
  noise: noise.map(rounded),
});

async function read(/** @type {string} */ name) {
  const bytes = await readFile(join(root, 'public/data/fashion', name));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const load = (/** @type {string} */ path) => server.ssrLoadModule(path);
  const { RECORDED, recordedSettings } = await load(`/${FIGURE}/recorded-settings.ts`);
  const { openRun } = await load('/src/sim/open.ts');
  const { plainTrainer } = await load('/src/sim/trainers/plain.ts');
  /** @type {Record<string, unknown>} */
  const runs = {};
  let sizes = [];
  for (const method of RECORDED) {
    const run = await openRun(recordedSettings(method), read, (/** @type {unknown} */ world) => plainTrainer(world));
    while (!run.finished) await run.advance();
    const { density, network } = run.history;
    sizes = network.sizes;
    runs[method] = { ...course(density), layers: density.layers.map(course) };
    run.dispose();
    console.log(`${method}: ${run.history.head} steps`);
  }
  const date = new Date().toISOString().slice(0, 10);
  const file = join(FIGURE, 'recorded.json');
  await writeFile(join(root, file), JSON.stringify({ date, sizes, runs }));
  start(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', file]);
} finally {
  await server.close();
}
