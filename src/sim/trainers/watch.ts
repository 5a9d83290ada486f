import type { Layers } from '../../optim/layers';
import type { Round } from '../../optim/round';
import type { StepDensity } from '../densities';
import type { Frame } from '../history';
import { type LayerNorm, stepDensity } from './layer-norms';

/** Gathers, over the workers of one step, what is shown of the watched method. The first `honest` workers make the density. */
export class Watch {
  private readonly gradients: Float32Array;
  private readonly sum: Float64Array;
  private readonly squares: Float64Array;

  constructor(
    private readonly workers: number,
    private readonly honest: number,
    private readonly layers: Layers,
    private readonly word: number,
  ) {
    const dimension = layers[layers.length - 1];
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

  /** φ of the honest workers' mean gradient and of the vector of standard deviations over them, whole and by layer. */
  density(): StepDensity {
    const { layers, honest } = this;
    const gradient: LayerNorm[] = [];
    const noise: LayerNorm[] = [];
    for (let l = 0; l + 1 < layers.length; l++) {
      const norms = this.norms(layers[l], layers[l + 1]);
      gradient.push(norms.gradient);
      noise.push(norms.noise);
    }
    return stepDensity(layers, gradient, noise, honest);
  }

  /** Of mean and deviation over coordinates [from, to). */
  private norms(from: number, to: number): { gradient: LayerNorm; noise: LayerNorm } {
    const { honest, sum, squares } = this;
    let g1 = 0;
    let g2 = 0;
    let s1 = 0;
    let s2 = 0;
    for (let i = from; i < to; i++) {
      const mean = sum[i] / honest;
      const variance = Math.max(0, squares[i] / honest - mean * mean);
      g1 += Math.abs(mean);
      g2 += mean * mean;
      s1 += Math.sqrt(variance);
      s2 += variance;
    }
    return { gradient: { one: g1, twoSquared: g2 }, noise: { one: s1, twoSquared: s2 } };
  }

  private add(gradient: Float32Array): void {
    const { sum, squares } = this;
    for (let i = 0; i < sum.length; i++) {
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
