// npm run data -- FOLDER: turns the IDX files of Fashion-MNIST in FOLDER into the small files the page loads.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { root } from './project.mjs';

const CLASSES = [
  'T-shirt/top',
  'Trouser',
  'Pullover',
  'Dress',
  'Coat',
  'Sandal',
  'Shirt',
  'Sneaker',
  'Bag',
  'Ankle boot',
];

const IMAGES_MAGIC = 0x803;
const LABELS_MAGIC = 0x801;

/** How many pictures are kept of each set, and how many share a file. */
const SETS = {
  train: { prefix: 'train', pictures: 12_000, shard: 1_500 },
  test: { prefix: 't10k', pictures: 2_000, shard: 1_000 },
};

/** Reads the IDX files in `source` and writes shards, manifest and licence to `target`. */
export function prepare(/** @type {string} */ source, /** @type {string} */ target, sets = SETS) {
  mkdirSync(target, { recursive: true });
  const train = readSet(source, sets.train.prefix);
  const test = readSet(source, sets.test.prefix);
  const manifest = {
    width: train.width,
    height: train.height,
    classes: CLASSES,
    train: writeShards(train, 'train', sets.train, target),
    test: writeShards(test, 'test', sets.test, target),
  };
  writeFileSync(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(target, 'LICENSE'), readFileSync(join(source, 'LICENSE')));
  return manifest;
}

/** @typedef {ReturnType<typeof readSet>} PictureSet */

function readSet(/** @type {string} */ source, /** @type {string} */ prefix) {
  const images = readIdx(source, prefix, 'images-idx3-ubyte.gz', IMAGES_MAGIC);
  const labels = readIdx(source, prefix, 'labels-idx1-ubyte.gz', LABELS_MAGIC);
  const [count, height, width] = [4, 8, 12].map((offset) => images.readUInt32BE(offset));
  if (labels.readUInt32BE(4) !== count)
    throw new Error(`The ${prefix} files hold unequal numbers of pictures and labels.`);
  return { count, height, width, pixels: images.subarray(16), labels: labels.subarray(8) };
}

/** @param {string} source @param {string} prefix @param {string} suffix @param {number} magic */
function readIdx(source, prefix, suffix, magic) {
  const name = readdirSync(source).find((file) => file.startsWith(prefix) && file.endsWith(suffix));
  if (!name) throw new Error(`There is no ${prefix}-…${suffix} in ${source}.`);
  const bytes = gunzipSync(readFileSync(join(source, name)));
  if (bytes.readUInt32BE(0) !== magic) throw new Error(`${name} is not the IDX file its name promises.`);
  return bytes;
}

/**
 * A shard is the pixels of its pictures followed by their labels, compressed. It is called .bin, not .gz, because some
 * servers announce a .gz as compressed in transit, and the browser would then unpack it before the page could.
 * @param {PictureSet} set @param {string} name @param {{ pictures: number, shard: number }} sizes @param {string} target
 */
function writeShards(set, name, { pictures, shard }, target) {
  const total = Math.min(pictures, set.count);
  const area = set.width * set.height;
  return Array.from({ length: Math.ceil(total / shard) }, (_, index) => {
    const first = index * shard;
    const end = Math.min(first + shard, total);
    const pixels = set.pixels.subarray(first * area, end * area);
    const packed = compress(Buffer.concat([pixels, set.labels.subarray(first, end)]));
    const file = `${name}-${index}.bin`;
    writeFileSync(join(target, file), packed);
    return { file, count: end - first, bytes: packed.length };
  });
}

/** The header of gzip names the operating system, so that byte is made the same everywhere. */
function compress(/** @type {Buffer} */ bytes) {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const source = process.argv[2];
  if (!source) {
    console.error(
      'Usage: npm run data -- FOLDER, where FOLDER holds the four .gz files of Fashion-MNIST and their LICENSE.',
    );
    process.exit(1);
  }
  const { train, test } = prepare(source, join(root, 'public', 'data', 'fashion'));
  console.log(`${train.length} training and ${test.length} test files written`);
}
