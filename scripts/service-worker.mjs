// Puts the service worker sw.js into the built page, with the list of the files that it keeps.
import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build } from 'vite';
import { root } from './project.mjs';

const SOURCE = 'src/app/offline/sw.ts';
const SCRIPT = 'sw.js';
const LICENCES = 'licenses.md';

/** Licences and maps are for whoever reads the code, and every browser with a service worker takes the woff2 of a font. */
const NOT_KEPT = /^sw\.js$|licenses\.md$|\.map$|\.woff$|\.ttf$/;

/** The name alone says which content it is. */
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/;

/** The files of a built page that are kept for a time without a network, small ones first, and their bytes together. */
export function keptFiles(/** @type {string} */ folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((url) => !NOT_KEPT.test(url))
    .map((url) => ({ url, content: readFileSync(join(folder, url)) }))
    .sort((a, b) => a.content.length - b.content.length || (a.url < b.url ? -1 : 1));
  return {
    entries: files.map(({ url, content }) => ({ url, revision: HASHED.test(url) ? null : digest(content) })),
    bytes: files.reduce((sum, { content }) => sum + content.length, 0),
  };
}

/**
 * The part of the page's build that makes its service worker, as a classic script, since Firefox knows no others.
 * @returns {import('vite').Plugin}
 */
export function serviceWorker() {
  let folder = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    // The whole folder is written by then, what is served as is among it.
    async writeBundle() {
      const built = await build({
        root,
        configFile: false,
        logLevel: 'warn',
        define: { KEPT: JSON.stringify(keptFiles(folder)) },
        build: {
          write: false,
          copyPublicDir: false,
          target: 'es2022',
          modulePreload: false,
          license: { fileName: LICENCES },
          rolldownOptions: { input: join(root, SOURCE), output: { format: 'iife', entryFileNames: SCRIPT } },
        },
      });
      if (!('output' in built)) throw new Error('The service worker was not built.');
      for (const part of built.output) {
        if (part.fileName === LICENCES && part.type === 'asset')
          appendFileSync(join(folder, LICENCES), `\n${part.source}`);
        else writeFileSync(join(folder, part.fileName), part.type === 'chunk' ? part.code : part.source);
      }
    },
  };
}

function digest(/** @type {Buffer} */ content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
