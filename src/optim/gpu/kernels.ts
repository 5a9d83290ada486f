import type { Method } from '../methods';
import type { ZeroRule } from '../sign';
import type { TieRule } from '../tally';
import applySource from './apply.wgsl?raw';
import carry from './carry.wgsl?raw';
import { counterSource } from './counter';
import decode from './decode.wgsl?raw';
import grid from './grid.wgsl?raw';
import layers from './layers.wgsl?raw';
import mean from './mean.wgsl?raw';
import naive from './naive.wgsl?raw';
import pack from './pack.wgsl?raw';
import type { Kernel } from './pipelines';
import random from './random.wgsl?raw';
import roundSource from './round.wgsl?raw';
import server from './server.wgsl?raw';
import settle from './settle.wgsl?raw';
import stochastic from './stochastic.wgsl?raw';
import tally from './tally.wgsl?raw';
import value from './value.wgsl?raw';
import vote from './vote.wgsl?raw';
import zero from './zero.wgsl?raw';

/**
 * The kernels an exchange is put together from. WGSL has no function values: a variant is chosen by one written line that
 * calls the right function of the file, and what is not reached drops out, with its bindings.
 */

const common = roundSource + grid;

function valueFunctions({ momentum, memory }: Method): string {
  const averages = momentum === 'ema';
  const remembers = memory === 'feedback';
  const name = remembers ? (averages ? 'momentumFeedback' : 'feedback') : averages ? 'momentum' : 'plain';
  const stored = remembers ? 'feedback' : name;
  return `fn valueOf(gradient: vec4u, own: u32) -> vec4f { return ${name}Value(gradient, own); }
fn largestOf(gradient: vec4u, size: vec4u) -> vec4u { return ${name === 'plain' ? 'plain' : 'carried'}Largest(gradient, size); }
fn storedValue(at: u32, own: u32) -> vec4u { return ${stored}Stored(at, own); }\n`;
}

function variant(method: Method): string {
  return `${method.momentum === 'none' ? '' : ' momentum'}${method.memory === 'none' ? '' : ' memory'}`;
}

function zeroBits(rule: ZeroRule): string {
  return `fn zeroBits(flat: u32, worker: u32, word: u32, at: u32) -> u32 { return ${rule}Zeros(flat, worker, word, at); }\n`;
}

function flatBits(rule: ZeroRule): string {
  return `fn flatBits(at: u32) -> u32 { return ${rule === 'zero' ? 'zeroFlatBits' : 'noFlatBits'}(at); }\n`;
}

function scaleOf(scaled: boolean): string {
  return `fn scaleOf(worker: u32, layer: u32) -> f32 { return ${scaled ? 'layerScale' : 'stepScale'}(worker, layer); }\n`;
}

/** Gradients to ballots in one pass. */
export function packKernel(method: Method, rule: ZeroRule): Kernel {
  const code = common + random + value + valueFunctions(method) + zero + zeroBits(rule) + pack;
  return { label: `pack${variant(method)} ${rule}`, code };
}

/** Gradients into momentum and residual, without ballots. */
export function carryKernel(method: Method): Kernel {
  return { label: `carry${variant(method)}`, code: common + value + valueFunctions(method) + carry };
}

/** Values and their norms to stochastic ballots. */
export function stochasticKernel(method: Method, rule: ZeroRule): Kernel {
  const own = method.momentum !== 'none' || method.memory !== 'none';
  const stride = `fn valueStride() -> u32 { return ${own ? 'ownStride' : 'gradientStride'}(); }\n`;
  return { label: `stochastic ${rule}`, code: common + random + zero + zeroBits(rule) + stride + stochastic };
}

/** Residual minus what was sent. */
export function settleKernel(scaled: boolean, rule: ZeroRule): Kernel {
  return { label: `settle ${rule}`, code: common + layers + scaleOf(scaled) + flatBits(rule) + settle };
}

/** Sum over workers of what is sent uncompressed. */
export function meanKernel(method: Method): Kernel {
  return { label: `mean${variant(method)}`, code: common + value + valueFunctions(method) + mean };
}

/** Sum over workers of scaled signs. */
export function decodeKernel(rule: ZeroRule): Kernel {
  return { label: `decode ${rule}`, code: common + layers + scaleOf(true) + flatBits(rule) + decode };
}

/** The majority of M ballots. */
export function voteKernel(workers: number, rule: ZeroRule, tie: TieRule): Kernel {
  const ties = `fn tieBits(even: u32, word: u32) -> u32 { return ${tie === 'coin' ? 'coinTies' : 'plusTies'}(even, word); }\n`;
  const code = common + random + counterSource(workers, rule === 'zero', 'vote') + ties + vote;
  return { label: `vote of ${workers} ${tie}`, code };
}

/** Σ of the signs of M ballots: of all words, or of a reader's window. */
export function tallyKernel(workers: number, rule: ZeroRule, over: 'round' | 'reader'): Kernel {
  const window = `fn windowStart() -> u32 { return ${over}Start(); }\nfn windowLength() -> u32 { return ${over}Length(); }\n`;
  const code = common + counterSource(workers, rule === 'zero', 'tally') + window + tally;
  return { label: `tally of ${workers} for ${over}`, code };
}

/** Where the server finds what the workers sent. */
export type Aggregate = 'meanOfNumbers' | 'meanOfSigns' | 'meanOfSteps' | 'signOfVote' | 'signOrZeroOfVote';

/** Aggregate to update. */
export function serverKernel(rule: Method['server'], aggregate: Aggregate): Kernel {
  const chosen = `fn aggregate(i: u32) -> f32 { return ${aggregate}(i); }
fn ruled(i: u32, a: f32) -> f32 { return ${rule}Rule(i, a); }\n`;
  return { label: `server ${rule} ${aggregate}`, code: common + chosen + server };
}

/** x ← x − update. */
export const APPLY: Kernel = { label: 'apply', code: grid + applySource };

/** The benchmark's rivals: the mean of 32-bit numbers, and the vote one bit at a time. */
export const BARE_MEAN: Kernel = { label: 'bare mean', code: common + naive, entry: 'mean' };
export const NAIVE_VOTE: Kernel = { label: 'naive vote', code: common + naive, entry: 'bitByBit' };
