// node bench/part.mjs FILE ID …: measures the questions of one part and sends the figures to the parent process.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { create, globals } from 'webgpu';
import { root } from '../scripts/project.mjs';

const [file, ...ids] = process.argv.slice(2);

// Dawn aborts the process once its instance is garbage-collected, so the global navigator keeps hold of it.
Object.assign(globalThis, globals);
Object.defineProperty(globalThis, 'navigator', { value: { gpu: create([]) }, configurable: true, writable: true });
// The ES modules of TensorFlow.js ask for Node's own modules in this way.
Object.assign(globalThis, { require: createRequire(import.meta.url) });

async function adapterName() {
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) return 'no WebGPU adapter';
  const { vendor, architecture, device, description } = adapter.info;
  return [vendor, architecture, description || device].filter(Boolean).join(' ');
}

/** Emscripten's loaders look for the folder they lie in, which ES modules do not know. */
const emscriptenOutside = {
  name: 'emscripten-outside',
  enforce: /** @type {const} */ ('pre'),
  async resolveId(/** @type {string} */ source, /** @type {string | undefined} */ importer) {
    if (!source.includes('/wasm-out/')) return null;
    const path = createRequire(importer ?? import.meta.url).resolve(source);
    return { id: pathToFileURL(path).href, external: true };
  },
};

/** The part in one file, as the page is built: both sides of a comparison run code of the same kind. */
async function bundle(/** @type {string} */ outDir) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: `bench/${file}`,
      outDir,
      copyPublicDir: false,
      target: 'node20',
      rolldownOptions: {
        output: { entryFileNames: 'part.mjs' },
      },
    },
    plugins: [emscriptenOutside],
  });
  return import(pathToFileURL(join(outDir, 'part.mjs')).href);
}

const folder = mkdtempSync(join(tmpdir(), 'one-bit-bench-'));
// An error of the device ends the process from outside of any promise.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
try {
  const adapter = await adapterName();
  const { measure } = await (file.endsWith('.ts') ? bundle(folder) : import(`./${file}`));
  /** @type {Promise<unknown>[]} */
  const sent = [];
  await measure(new Set(ids), (/** @type {import('./report.mjs').Figures} */ figures) => {
    sent.push(new Promise((done) => process.send?.({ figures, adapter }, done)));
  });
  await Promise.all(sent);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
// A device keeps the process alive.
process.exit();
