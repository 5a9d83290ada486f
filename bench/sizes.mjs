// What a reader downloads, beside what the union package of TensorFlow.js with its WebGPU backend would weigh.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, parseSync } from 'vite';
import { root } from '../scripts/project.mjs';
import { keptFiles } from '../scripts/service-worker.mjs';

const UNION = `import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-webgpu';
globalThis.step = (x, w) => tf.grads((w) => tf.mean(tf.logSoftmax(tf.relu(tf.matMul(x, w)))))([w]);
`;

export async function measure(
  /** @type {ReadonlySet<string>} */ _ids,
  /** @type {(figures: import('./report.mjs').Figures) => void} */ tell,
) {
  const folder = mkdtempSync(join(tmpdir(), 'one-bit-sizes-'));
  try {
    const page = join(folder, 'page');
    await build({ root, logLevel: 'error', build: { outDir: page, emptyOutDir: true } });
    const other = await unionSize(folder);
    const assets = join(page, 'assets');
    const worker = only(assets, /^worker-.*\.js$/);
    const onWebGPU = scriptsFrom(assets, worker, only(assets, /^webgpu-.*\.js$/));
    const onWasm = scriptsFrom(assets, worker, only(assets, /^wasm-.*\.js$/));
    tell({ id: 'size-first', ours: gzipped(firstView(page)), other });
    tell({ id: 'size-webgpu', ours: gzipped(onWebGPU), other });
    tell({ id: 'size-wasm', ours: gzipped(onWasm), other });
    tell({ id: 'size-binary', ours: gzipped([join(assets, only(assets, /\.wasm$/))]), other });
    tell({ id: 'size-kept', ours: keptFiles(page).bytes, other: null });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bytes, by gzip, of a page that uses the union package, built the way ours is. */
async function unionSize(/** @type {string} */ folder) {
  const outDir = join(folder, 'union');
  const input = join(root, 'union.js');
  // A file that is not there: from this place its packages are found.
  const entry = {
    name: 'union',
    load: (/** @type {string} */ id) => (id === input ? UNION : null),
    resolveId: (/** @type {string} */ id) => (id === input ? input : null),
  };
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir, copyPublicDir: false, target: 'es2022', rolldownOptions: { input } },
    plugins: [entry],
  });
  const assets = join(outDir, 'assets');
  return gzipped(readdirSync(assets).map((name) => join(assets, name)));
}

/** The scripts that the page names, and what these import at once. */
function firstView(/** @type {string} */ page) {
  const html = readFileSync(join(page, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.?\/?assets\/([^"]+\.js)"/g)].map(([, name]) => name);
  if (named.length === 0) throw new Error('The built page names no script.');
  return scriptsFrom(join(page, 'assets'), ...named);
}

/** These scripts and all that they import at once, as paths. */
function scriptsFrom(/** @type {string} */ assets, /** @type {string[]} */ ...names) {
  const found = new Set(names);
  // A set can grow while it is walked.
  for (const name of found) {
    const { module } = parseSync(name, readFileSync(join(assets, name), 'utf8'));
    for (const { moduleRequest } of module.staticImports) found.add(basename(moduleRequest.value));
  }
  return [...found].map((name) => join(assets, name));
}

/** The one file with such a name. */
function only(/** @type {string} */ folder, /** @type {RegExp} */ pattern) {
  const names = readdirSync(folder).filter((name) => pattern.test(name));
  if (names.length !== 1) throw new Error(`The build has ${names.length} files like ${pattern}, and not one.`);
  return names[0];
}

function gzipped(/** @type {string[]} */ paths) {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0);
}
