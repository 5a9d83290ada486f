import { usedBits, wordsFor } from './pack';
import { type Coins, coinWord, type Words } from './random';
import { clear } from './vector';

/** What an even vote is: 0 (no step), +1, or a seeded fair coin. */
export const TIE_RULES = ['zero', 'plus', 'coin'] as const;
export type TieRule = (typeof TIE_RULES)[number];

/** A vote: packed signs, and the coordinates that stay at 0 (rule `zero`), and where the ballots were tied. */
export interface Vote {
  words: Uint32Array;
  zeros: Uint32Array | null;
  ties: Uint32Array;
}

/** Counts one-bits per coordinate over any number of packed words, one bit plane per binary digit of the count. */
class BitCounter {
  private planes: Uint32Array[] = [];
  constructor(private readonly length: number) {}

  clear(): void {
    for (const plane of this.planes) clear(plane);
  }

  /** Returns whether any bit was one. */
  add(words: Uint32Array): boolean {
    let any = 0;
    for (let w = 0; w < this.length; w++) {
      let carry = words[w];
      any |= carry;
      for (let k = 0; carry !== 0; k++) {
        if (k === this.planes.length) this.planes.push(new Uint32Array(this.length));
        const plane = this.planes[k];
        const sum = plane[w];
        plane[w] = sum ^ carry;
        carry &= sum;
      }
    }
    return any !== 0;
  }

  /** Where the counts of word w are above `threshold`, and where they equal it, as words: a comparison of all 32 digit by digit. */
  compare(w: number, threshold: number): [above: number, equal: number] {
    let above = 0;
    let equal = -1;
    // A threshold with more digits than there are planes is above every count.
    if (threshold >>> this.planes.length !== 0) return [0, 0];
    for (let k = this.planes.length - 1; k >= 0; k--) {
      const plane = this.planes[k][w];
      const digit = (threshold >>> k) & 1 ? -1 : 0;
      above |= equal & plane & ~digit;
      equal &= ~(plane ^ digit);
    }
    return [above, equal];
  }

  /** The counts of the 32 coordinates of word w, into `out`. */
  read(w: number, out: Int32Array): void {
    out.fill(0);
    this.planes.forEach((plane, k) => {
      const word = plane[w];
      for (let bit = 0; bit < 32; bit++) out[bit] += ((word >>> bit) & 1) << k;
    });
  }
}

/**
 * The tally: takes ballots one by one and knows, per coordinate, how many say plus, how many say minus (the rest say 0),
 * and the majority.
 */
export class Tally {
  private readonly negative: BitCounter;
  private readonly flat: BitCounter;
  private ballots = 0;
  private anyFlat = false;
  private counts = new Int32Array(32);
  private flats = new Int32Array(32);
  private readonly words: Uint32Array;
  private readonly ties: Uint32Array;

  constructor(private readonly dimension: number) {
    const count = wordsFor(dimension);
    this.negative = new BitCounter(count);
    this.flat = new BitCounter(count);
    this.words = new Uint32Array(count);
    this.ties = new Uint32Array(count);
  }

  clear(): void {
    this.ballots = 0;
    this.anyFlat = false;
    this.negative.clear();
    this.flat.clear();
  }

  /** Adds one packed ballot; `zeros` marks the coordinates on which it says 0. */
  add(words: Uint32Array, zeros?: Uint32Array | null): void {
    this.ballots++;
    this.negative.add(words);
    if (zeros && this.flat.add(zeros)) this.anyFlat = true;
  }

  /** Σ of the signs per coordinate: (ballots for plus) − (ballots for minus). */
  sums(out = new Int32Array(this.dimension)): Int32Array {
    for (let w = 0; w < wordsFor(this.dimension); w++) {
      this.readSums(w);
      const end = Math.min(32, this.dimension - (w << 5));
      for (let bit = 0; bit < end; bit++) out[(w << 5) + bit] = this.counts[bit];
    }
    return out;
  }

  /**
   * The majority's sign per coordinate under a tie rule (signSGD with majority vote, 1802.04434, Algorithm 3).
   * `coins` gives the key of the server's coins. The next vote overwrites its arrays.
   */
  vote(tie: TieRule, coins: Coins): Vote {
    let key: Words | null = null;
    const { words, ties } = this;
    for (let w = 0; w < words.length; w++) {
      let [minus, tied] = this.anyFlat ? this.majorityOfSums(w) : this.majority(w);
      tied &= usedBits(this.dimension, w);
      if (tie === 'coin' && tied !== 0) {
        key ??= coins();
        minus |= coinWord(key, w) & tied;
      }
      words[w] = minus & usedBits(this.dimension, w);
      ties[w] = tied;
    }
    return { words, zeros: tie === 'zero' ? ties : null, ties };
  }

  /** Where minus has the majority in word w and where the ballots are tied, if none says 0. */
  private majority(w: number): [minus: number, tied: number] {
    const [above, equal] = this.negative.compare(w, this.ballots >>> 1);
    return [above, this.ballots % 2 === 0 ? equal : 0];
  }

  /** The same where ballots may say 0. */
  private majorityOfSums(w: number): [minus: number, tied: number] {
    let minus = 0;
    let tied = 0;
    this.readSums(w);
    for (let bit = 0; bit < 32; bit++) {
      if (this.counts[bit] < 0) minus |= 1 << bit;
      else if (this.counts[bit] === 0) tied |= 1 << bit;
    }
    return [minus, tied];
  }

  private readSums(w: number): void {
    this.negative.read(w, this.counts);
    this.flat.read(w, this.flats);
    for (let bit = 0; bit < 32; bit++) this.counts[bit] = this.ballots - this.flats[bit] - 2 * this.counts[bit];
  }
}
