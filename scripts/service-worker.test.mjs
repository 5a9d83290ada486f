import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptFiles } from './service-worker.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-bit-kept-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, 'data/fashion'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (/** @type {string} */ name, /** @type {string} */ content) => writeFileSync(join(folder, name), content);

test('every file is kept, small ones first, and counted in bytes', () => {
  write('index.html', '<p>é</p>');
  write('data/fashion/train-0.bin', 'x'.repeat(100));
  write('assets/page-CthrPbh3.js', 'let x');
  const { entries, bytes } = keptFiles(folder);
  expect(entries.map(({ url }) => url)).toEqual(['assets/page-CthrPbh3.js', 'index.html', 'data/fashion/train-0.bin']);
  // é is two bytes.
  expect(bytes).toBe(5 + 9 + 100);
});

test('a name with a hash needs no revision; other files have one that changes with the content alone', () => {
  const revisions = (/** @type {string} */ content) => {
    write('index.html', content);
    write('assets/page-B_r-Pb-3.js', content);
    write('assets/page.js', content);
    return Object.fromEntries(keptFiles(folder).entries.map(({ url, revision }) => [url, revision]));
  };
  const before = revisions('one');
  expect(before['assets/page-B_r-Pb-3.js']).toBeNull();
  expect(before['index.html']).toMatch(/^[\da-f]{16}$/);
  expect(revisions('one')).toEqual(before);
  const after = revisions('two');
  expect(after['index.html']).not.toBe(before['index.html']);
  expect(after['assets/page.js']).not.toBe(before['assets/page.js']);
});

test('the worker itself, licences, maps and fonts of older browsers are not kept', () => {
  for (const name of [
    'sw.js',
    'licenses.md',
    'assets/a.js.map',
    'assets/font-AAAAAAAA.ttf',
    'assets/font-AAAAAAAA.woff',
  ]) {
    write(name, 'x');
  }
  write('assets/font-AAAAAAAA.woff2', 'x');
  write('data/fashion/LICENSE', 'x');
  expect(keptFiles(folder).entries.map(({ url }) => url)).toEqual([
    'assets/font-AAAAAAAA.woff2',
    'data/fashion/LICENSE',
  ]);
});
