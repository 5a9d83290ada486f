import type { History } from './history';
import { openRun } from './open';
import { scriptSettings } from './settings';
import { plainTrainer } from './trainers/plain';

export { exchange, methods, version } from './scripting';

/**
 * A whole run in Node, without a browser and without TensorFlow.js: the same settings as the link's, the plain backend.
 * Numbers out of range are replaced by the nearest valid ones; the History's settings are those that ran. Rejects with a RangeError where a
 * setting, a method or a word is unknown, and with a DataError if the data cannot be read.
 */
export async function run(settings: Record<string, unknown> = {}): Promise<History> {
  const wanted = scriptSettings(settings);
  const { readFile } = await import('node:fs/promises');
  // The built file lies in a folder of its own beside the data folder's parent.
  const folder = new URL('public/data/fashion/', new URL('..', import.meta.url));
  const read = async (name: string) => {
    const bytes = await readFile(new URL(name, folder));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  };
  const opened = await openRun(wanted, read, (world) => plainTrainer(world));
  while (!opened.finished) await opened.advance();
  opened.dispose();
  return opened.history;
}
