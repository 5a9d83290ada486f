import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepare } from './prepare-data.mjs';

const SETS = {
  train: { prefix: 'train', pictures: 5, shard: 2 },
  test: { prefix: 't10k', pictures: 2, shard: 2 },
};

let folder = '';
const source = () => join(folder, 'source');
const target = () => join(folder, 'target');

function words(/** @type {number[]} */ ...values) {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, 4 * index);
  return bytes;
}

/** Pictures of 2 × 3 whose pixels count up from zero, with labels 0, 1, 2, … */
function writeSet(/** @type {string} */ prefix, /** @type {number} */ count, labels = count) {
  const pixels = Buffer.from(Array.from({ length: count * 6 }, (_, index) => index));
  const images = Buffer.concat([words(0x803, count, 2, 3), pixels]);
  writeFileSync(join(source(), `${prefix}-images-idx3-ubyte.gz`), gzipSync(images));
  const names = Buffer.concat([words(0x801, labels), Buffer.from(Array.from({ length: labels }, (_, index) => index))]);
  writeFileSync(join(source(), `${prefix}-labels-idx1-ubyte.gz`), gzipSync(names));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-bit-data-'));
  mkdirSync(source());
  writeFileSync(join(source(), 'LICENSE'), 'free');
  writeSet('train', 7);
  writeSet('t10k', 2);
});

afterEach(() => rmSync(folder, { recursive: true }));

test('the pictures are cut into shards, pixels first and labels after', () => {
  const { train, test } = prepare(source(), target(), SETS);
  expect(train.map(({ file, count }) => [file, count])).toEqual([
    ['train-0.bin', 2],
    ['train-1.bin', 2],
    ['train-2.bin', 1],
  ]);
  expect(test).toHaveLength(1);
  const second = gunzipSync(readFileSync(join(target(), 'train-1.bin')));
  expect([...second]).toEqual([12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 2, 3]);
});

test('the manifest on disk is what was returned, and the licence lies beside it', () => {
  const manifest = prepare(source(), target(), SETS);
  expect(JSON.parse(readFileSync(join(target(), 'manifest.json'), 'utf8'))).toEqual(manifest);
  expect(manifest).toMatchObject({ width: 3, height: 2 });
  expect(manifest.classes).toHaveLength(10);
  expect(readFileSync(join(target(), manifest.train[0].file))).toHaveLength(manifest.train[0].bytes);
  expect(readFileSync(join(target(), 'LICENSE'), 'utf8')).toBe('free');
});

test('the same pictures give the same bytes', () => {
  prepare(source(), target(), SETS);
  const first = readFileSync(join(target(), 'train-0.bin'));
  prepare(source(), target(), SETS);
  expect(readFileSync(join(target(), 'train-0.bin'))).toEqual(first);
  expect([...first.subarray(4, 10)]).toEqual([0, 0, 0, 0, 2, 255]);
});

test('files that do not fit together are refused', () => {
  writeSet('train', 7, 6);
  expect(() => prepare(source(), target(), SETS)).toThrow('unequal');
  rmSync(join(source(), 'train-images-idx3-ubyte.gz'));
  expect(() => prepare(source(), target(), SETS)).toThrow('There is no train');
});
