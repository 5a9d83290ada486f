import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (/** @type {string} */ file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const rows = [...read('THIRD-PARTY-NOTICES.md').matchAll(/^\| (\S+) \| (\d\S*) \| (\S.*?) \|$/gm)];
const { packages } = JSON.parse(read('package-lock.json'));

test.each(rows.map(([, name, version, licence]) => ({ name, version, licence })))(
  'the notice of $name is true',
  (row) => {
    const { version, license } = packages[`node_modules/${row.name}`];
    expect(row).toEqual({ name: row.name, version, licence: license });
  },
);

test('every package the page depends on has a notice', () => {
  const named = rows.map(([, name]) => name);
  const union = '@tensorflow/tfjs';
  const missing = Object.keys(packages[''].dependencies).filter((name) => name !== union && !named.includes(name));
  expect(missing).toEqual([]);
});
