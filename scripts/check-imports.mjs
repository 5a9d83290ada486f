// Refuses imports that go up the house: a room may know only itself and the rooms below it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';
import { root } from './project.mjs';

const ROOMS = ['app', 'story', 'components', 'sim', 'optim'];

/** Packages that only the named rooms may know. */
const PACKAGES = [
  { package: /^react(-dom)?($|\/)/, rooms: ['app', 'story', 'components'] },
  // What sorts numbers needs no document; the rest of D3 does.
  { package: /^d3($|\/|-(?!array$))/, rooms: ['app', 'story', 'components'] },
  { package: /^@tensorflow\//, rooms: ['sim'], orTests: true },
];

const SOURCE = /\.[cm]?[jt]sx?$/;
const TEST = /\.test\.[jt]sx?$/;

/** Sentences about the arrows in one file that go the wrong way; `file` is relative to the root, with slashes. */
export function wrongArrows(/** @type {string} */ file, /** @type {string} */ text) {
  const room = roomOf(file);
  if (!room) return [];
  const isTest = TEST.test(file);
  return references(file, text).flatMap((reference) => {
    if (/^\.{0,2}\//.test(reference)) {
      const target = reference.startsWith('/') ? reference.slice(1) : posix.join(dirname(file), reference);
      const targetRoom = roomOf(target);
      const allowed = targetRoom
        ? ROOMS.indexOf(targetRoom) >= ROOMS.indexOf(room)
        : isTest || target === 'package.json';
      return allowed ? [] : [`${file}: ${room} must not know ${target}`];
    }
    const rule = PACKAGES.find((candidate) => candidate.package.test(reference));
    const allowed = !rule || rule.rooms.includes(room) || (rule.orTests && isTest);
    return allowed ? [] : [`${file}: ${room} must not know ${reference}`];
  });
}

function roomOf(/** @type {string} */ path) {
  return ROOMS.find((room) => path === `src/${room}` || path.startsWith(`src/${room}/`));
}

/**
 * What a file names: the sources of its imports and exports, and every string that is a relative path, since workers,
 * globs and assets are named by such strings as well.
 */
function references(/** @type {string} */ file, /** @type {string} */ text) {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const found = new Set();
  const visit = (/** @type {any} */ node) => {
    if (node === null || typeof node !== 'object') return;
    if (typeof node.source?.value === 'string') found.add(node.source.value);
    if (node.type === 'Literal' && /^\.\.?\//.test(node.value)) found.add(node.value);
    for (const child of Object.values(node)) visit(child);
  };
  visit(program);
  return [...found];
}

function check() {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const wrong = files.flatMap((file) => wrongArrows(file, readFileSync(join(root, file), 'utf8')));
  for (const sentence of wrong) console.error(sentence);
  console.log(`${files.length} files, ${wrong.length} imports that go the wrong way`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) check();
