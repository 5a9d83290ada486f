import { drawKey, drawWords, STREAM } from '../../../optim/random';
import { LARGEST, SAMPLES } from './gradient-source';

/** The seed of the run that was recorded. */
const SEED = 7;

const rows: Uint16Array[] = [];
const words = new Uint32Array(SAMPLES / 2);

/**
 * Draw `number` (from 0) of each of the SAMPLES batches, as 16 random bits, [SAMPLES]. The same for every weight, step and run, so that they
 * can be compared; drawn once and kept. RangeError beyond the largest batch.
 */
export function drawsOf(number: number): Uint16Array {
  if (!(number < LARGEST)) throw new RangeError(`A batch has at most ${LARGEST} draws.`);
  for (let next = rows.length; next <= number; next++) {
    drawWords(drawKey(SEED, STREAM.batch, 0, next), 0, words);
    // The two halves of a word stand for two batches.
    const row = new Uint16Array(SAMPLES);
    for (let i = 0; i < SAMPLES; i++) row[i] = i % 2 === 0 ? words[i >> 1] >>> 16 : words[i >> 1];
    rows.push(row);
  }
  return rows[number];
}
