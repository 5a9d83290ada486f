import type { Dataset, Examples, Loading } from './datasets';

/** Reads a file of the data folder, or rejects; may tell on the way how many bytes of it have come. */
export type ReadFile = (name: string, heard?: (bytes: number) => void) => Promise<ArrayBuffer>;

interface Manifest {
  width: number;
  height: number;
  classes: string[];
  train: Shard[];
  test: Shard[];
}

interface Shard {
  file: string;
  count: number;
  bytes: number;
}

/** Steps before this one draw from the first shard alone, so that training starts after one file. A fixed number, so that every run draws alike. */
const FIRST_SHARD_STEPS = 20;

/** A data file that is missing, cut short or not what the manifest says. */
export class DataError extends Error {}

/**
 * Fashion-MNIST as it streams in: resolves after the first shard, the rest follows. `read` gets file names of public/data/fashion; `heard` is
 * told how far the first shard is.
 */
export async function fashionDataset(read: ReadFile, heard: (first: Loading) => void = () => {}): Promise<Dataset> {
  const manifest = parseManifest(await readFile(read, 'manifest.json'));
  const width = manifest.width * manifest.height;
  const train = emptyExamples(manifest.train, width);
  const test = emptyExamples(manifest.test, width);
  const first = manifest.train[0];
  await load(read, manifest.train, 0, train, width, (bytes) => heard({ bytes, of: first.bytes }));
  const came = new Map<string, number>();
  let isComplete = false;
  const rest = loadRest(read, manifest, train, test, width, came).then(() => {
    isComplete = true;
  });
  // A failed shard is reported where it is awaited; until then it must not count as an unhandled rejection.
  rest.catch(() => {});
  return {
    id: 'fashion',
    width,
    classes: manifest.classes,
    train,
    test,
    complete: () => rest,
    available: (step) => (step < FIRST_SHARD_STEPS ? first.count : rest.then(() => train.count)),
    loading: () => {
      if (isComplete) return null;
      const bytes = [...came.values()].reduce((sum, each) => sum + each, 0);
      return { bytes, of: bytesOf(manifest.test) + bytesOf(manifest.train) - first.bytes };
    },
  };
}

/** The pictures and labels of one shard: count × width bytes, then count labels, gzip'd. */
export async function readShard(
  read: ReadFile,
  shard: Shard,
  width: number,
  heard?: (bytes: number) => void,
): Promise<Uint8Array> {
  const packed = await readFile(read, shard.file, heard);
  let bytes: Uint8Array;
  try {
    bytes = await inflate(packed);
  } catch {
    throw new DataError(`The data file ${shard.file} is cut short or damaged. Reload the page to fetch it again.`);
  }
  if (bytes.length !== shard.count * (width + 1)) {
    throw new DataError(
      `The data file ${shard.file} holds ${bytes.length} bytes, not ${shard.count * (width + 1)}: it is cut short or damaged.`,
    );
  }
  return bytes;
}

/** The manifest of the data folder. Throws a DataError if it is missing or no manifest. */
export async function readManifest(read: ReadFile): Promise<Manifest> {
  return parseManifest(await readFile(read, 'manifest.json'));
}

async function loadRest(
  read: ReadFile,
  manifest: Manifest,
  train: Examples,
  test: Examples,
  width: number,
  came: Map<string, number>,
): Promise<void> {
  const heard =
    ({ file }: Shard) =>
    (bytes: number) =>
      void came.set(file, bytes);
  await Promise.all([
    ...manifest.test.map((shard, i) => load(read, manifest.test, i, test, width, heard(shard))),
    ...manifest.train.slice(1).map((shard, i) => load(read, manifest.train, i + 1, train, width, heard(shard))),
  ]);
}

async function load(
  read: ReadFile,
  shards: Shard[],
  index: number,
  into: Examples,
  width: number,
  heard: (bytes: number) => void,
): Promise<void> {
  const shard = shards[index];
  const bytes = await readShard(read, shard, width, heard);
  heard(shard.bytes);
  const before = shards.slice(0, index).reduce((sum, { count }) => sum + count, 0);
  into.inputs.set(bytes.subarray(0, shard.count * width), before * width);
  into.labels.set(bytes.subarray(shard.count * width), before);
}

const bytesOf = (shards: Shard[]) => shards.reduce((sum, { bytes }) => sum + bytes, 0);

function emptyExamples(shards: Shard[], width: number): Examples {
  const count = shards.reduce((sum, shard) => sum + shard.count, 0);
  return { inputs: new Uint8Array(count * width), labels: new Uint8Array(count), count };
}

function parseManifest(bytes: ArrayBuffer): Manifest {
  try {
    const manifest = JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
    if (manifest.width > 0 && manifest.height > 0 && manifest.train.length > 0 && manifest.test.length > 0)
      return manifest;
  } catch {
    // Falls through to the one sentence below, which says as much as the parser would.
  }
  throw new DataError('The list of data files, manifest.json, is damaged.');
}

async function readFile(read: ReadFile, name: string, heard?: (bytes: number) => void): Promise<ArrayBuffer> {
  try {
    return await read(name, heard);
  } catch (error) {
    throw new DataError(
      `The data file ${name} could not be read (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

async function inflate(packed: ArrayBuffer): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
