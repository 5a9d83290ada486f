import type { Round } from '../../optim/round';
import { densityOf } from '../../optim/vector';
import type { Frame } from '../history';

/** Gathers, over the workers of one step, what is shown of the watched method. The first `honest` workers make the density. */
export class Watch {
  private readonly gradients: Float32Array;
  private readonly sum: Float64Array;
  private readonly squares: Float64Array;

  constructor(
    private readonly workers: number,
    private readonly honest: number,
    private readonly dimension: number,
    private readonly word: number,
  ) {
    this.gradients = new Float32Array(workers * 32);
    this.sum = new Float64Array(dimension);
    this.squares = new Float64Array(dimension);
  }

  begin(): void {
    this.sum.fill(0);
    this.squares.fill(0);
  }

  take(worker: number, gradient: Float32Array): void {
    if (worker < this.honest) this.add(gradient);
    const from = 32 * this.word;
    this.gradients.set(gradient.subarray(from, from + 32), worker * 32);
  }

  /** φ of the honest workers' mean gradient and of the vector of standard deviations over them. */
  density(): { gradient: number; noise: number } {
    const { honest, dimension, sum, squares } = this;
    let g1 = 0;
    let g2 = 0;
    let s1 = 0;
    let s2 = 0;
    for (let i = 0; i < dimension; i++) {
      const mean = sum[i] / honest;
      const variance = Math.max(0, squares[i] / honest - mean * mean);
      g1 += Math.abs(mean);
      g2 += mean * mean;
      s1 += Math.sqrt(variance);
      s2 += variance;
    }
    return { gradient: densityOf(g1, g2, dimension), noise: honest > 1 ? densityOf(s1, s2, dimension) : Number.NaN };
  }

  private add(gradient: Float32Array): void {
    const { sum, squares, dimension } = this;
    for (let i = 0; i < dimension; i++) {
      const g = gradient[i];
      sum[i] += g;
      squares[i] += g * g;
    }
  }

  frame(step: number, round: Round): Frame {
    const { workers, word } = this;
    const { ballots, vote } = round;
    const words = ballots ? ballots.length / workers : 0;
    return {
      step,
      gradients: this.gradients.slice(),
      ballots: ballots ? Uint32Array.from({ length: workers }, (_, worker) => ballots[worker * words + word]) : null,
      tally: ballots ? plusCounts(ballots, words, word, workers) : null,
      vote: vote ? vote.words[word] : signWord(round.update, word),
      ties: vote ? vote.ties[word] : 0,
      still: stillWord(round.update, word),
    };
  }
}

/** Ballots for plus on each of the 32 coordinates of a word. */
export function plusCounts(ballots: Uint32Array, words: number, word: number, workers: number): Int32Array {
  const counts = new Int32Array(32);
  for (let worker = 0; worker < workers; worker++) {
    const ballot = ballots[worker * words + word];
    for (let bit = 0; bit < 32; bit++) counts[bit] += 1 - ((ballot >>> bit) & 1);
  }
  return counts;
}

/** The signs of 32 numbers as a word, bit 1 for minus. */
export function signWord(v: ArrayLike<number>, word: number): number {
  let bits = 0;
  for (let bit = 0; bit < 32; bit++) if (v[32 * word + bit] < 0) bits |= 1 << bit;
  return bits >>> 0;
}

/** Where 32 numbers are exactly 0, as a word. */
export function stillWord(v: ArrayLike<number>, word: number): number {
  let bits = 0;
  for (let bit = 0; bit < 32; bit++) if (v[32 * word + bit] === 0) bits |= 1 << bit;
  return bits >>> 0;
}
