import { type ReadFile, readManifest, readShard } from './fashion';
import { fetchFrom } from './fetch';

/** The test pictures, for figures that show them. */
export interface Pictures {
  width: number;
  height: number;
  classes: string[];
  /** Test picture i as bytes 0 … 255, row by row. */
  pixels(index: number): Uint8Array;
  label(index: number): number;
}

let loaded: Promise<Pictures> | null = null;

/** Loads the test pictures once; `folder` is the address of the data folder. Rejects with a DataError. */
export function testPictures(folder: string): Promise<Pictures> {
  loaded ??= load(fetchFrom(folder)).catch((error) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function load(read: ReadFile): Promise<Pictures> {
  const manifest = await readManifest(read);
  const size = manifest.width * manifest.height;
  const shards = await Promise.all(manifest.test.map((shard) => readShard(read, shard, size)));
  const place = (index: number) => {
    let rest = index;
    for (const [s, { count }] of manifest.test.entries()) {
      if (rest < count) return { bytes: shards[s], at: rest, count };
      rest -= count;
    }
    throw new RangeError(`There is no test picture ${index}.`);
  };
  return {
    width: manifest.width,
    height: manifest.height,
    classes: manifest.classes,
    pixels(index) {
      const { bytes, at } = place(index);
      return bytes.subarray(at * size, (at + 1) * size);
    },
    label(index) {
      const { bytes, at, count } = place(index);
      return bytes[count * size + at];
    },
  };
}
