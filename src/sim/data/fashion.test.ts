import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DataError, fashionDataset, type ReadFile } from './fashion';

const folder = new URL('../../../public/data/fashion/', import.meta.url);

const readTrue: ReadFile = async (name) => {
  const bytes = await readFile(new URL(name, folder));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
};

/** The true files, but one of them otherwise. */
const readBut = (odd: string, answer: (bytes: ArrayBuffer) => ArrayBuffer): ReadFile => {
  return async (name) => (name === odd ? answer(await readTrue(name)) : readTrue(name));
};

describe('Fashion-MNIST as the page ships it', () => {
  it('holds 12 000 and 2 000 pictures of ten classes', async () => {
    const data = await fashionDataset(readTrue);
    await data.complete();
    expect([data.train.count, data.test.count, data.width]).toEqual([12000, 2000, 784]);
    expect(data.classes).toHaveLength(10);
    const counts = new Array(10).fill(0);
    for (const label of data.train.labels) counts[label]++;
    expect(Math.min(...counts)).toBe(1122);
    expect(Math.max(...counts)).toBe(1244);
  });

  it('starts after less than 1 MB, and draws from the first file alone for twenty steps', async () => {
    let bytes = 0;
    const held: (() => void)[] = [];
    const data = await fashionDataset(async (name) => {
      if (name !== 'manifest.json' && name !== 'train-0.bin') await new Promise<void>((resolve) => held.push(resolve));
      const file = await readTrue(name);
      bytes += file.byteLength;
      return file;
    });
    expect(bytes).toBeLessThan(1e6);
    expect(await data.available(0)).toBe(1500);
    expect(await data.available(19)).toBe(1500);
    const later = data.available(20);
    for (const release of held) release();
    expect(await later).toBe(12000);
  });

  it('says which file is missing', async () => {
    const read: ReadFile = async (name) => {
      if (name === 'train-0.bin') throw new Error('status 404');
      return readTrue(name);
    };
    await expect(fashionDataset(read)).rejects.toThrow('The data file train-0.bin could not be read (status 404).');
  });

  it('says which file is cut short, where the run needs it', async () => {
    await expect(fashionDataset(readBut('train-0.bin', (bytes) => bytes.slice(0, 5000)))).rejects.toThrow(
      /train-0.bin is cut short/,
    );
    const data = await fashionDataset(readBut('train-3.bin', (bytes) => bytes.slice(0, 5000)));
    expect(await data.available(0)).toBe(1500);
    await expect(data.available(20)).rejects.toThrow(DataError);
    await expect(data.complete()).rejects.toThrow(/train-3.bin is cut short or damaged/);
  });

  it('says that the list of files is damaged', async () => {
    const garbled = readBut('manifest.json', () => new TextEncoder().encode('<html>').buffer as ArrayBuffer);
    await expect(fashionDataset(garbled)).rejects.toThrow('The list of data files, manifest.json, is damaged.');
  });
});
