import { DEFAULT_DIALS, Exchange } from '../../../optim/exchange';
import { methodOf } from '../../../optim/methods';
import { signAt, wordsFor } from '../../../optim/pack';
import type { Round } from '../../../optim/round';
import type { ZeroRule } from '../../../optim/sign';
import type { TieRule } from '../../../optim/tally';
import { attack } from '../../../sim/attackers';
import { drawNoise } from '../../../sim/noise';
import { gaussBound } from '../../../sim/theory/bounds';
import type { TieCount } from '../../../sim/theory/failure';
import { flipRate } from '../../../sim/theory/flip';
import { voteFailureWithLiars } from '../../../sim/theory/liars';
import { COORDINATES, LIVE, TRUTH } from './coordinates';

export interface Setting {
  workers: number;
  /** Deviation of one example's gradient from the true one. */
  level: number;
  /** Examples in each worker's batch. */
  batch: number;
  /** In per cent of the workers; the last ones flip their gradient. */
  liars: number;
  zero: ZeroRule;
  tie: TieRule;
  /** Which exchange: another one draws other noise. */
  step: number;
}

export interface Coordinate {
  truth: number;
  signalToNoise: number;
  tally: number;
  vote: 1 | 0 | -1;
  tied: boolean;
  wrong: boolean;
  /** How often one honest ballot is wrong: measured, exact, and at most by Gauss's lemma; NaN where the truth is 0. */
  measured: number;
  exact: number;
  bound: number;
  /** The chance that this vote is wrong, exact. */
  voteFailure: number;
}

export interface VotedExchange {
  /** By worker and coordinate; 0 where a silent coordinate abstains. */
  signs: Int8Array[];
  honest: number;
  coordinates: Coordinate[];
  /** Share of honest ballots that are wrong in this exchange, over the live coordinates. */
  wrongBallots: number;
  /** How many wrong votes to expect; a vote of 0 is not wrong. */
  expected: number;
}

const SEED = 5;

/** One exchange of signSGD with majority vote at the settings of the figure, and what theory says of every coordinate. */
export function votedExchange(setting: Setting): VotedExchange {
  const { workers, level, batch, zero, tie, step } = setting;
  const lying = Math.round((workers * setting.liars) / 100);
  const honest = workers - lying;
  const noise = level / Math.sqrt(batch);
  const { ballots, tally, vote } = exchangeOf(workers, lying, noise, { zero, tie }, step);
  const signs = Array.from({ length: workers }, (_, worker) => ballotOf(ballots, worker, zero));
  const measured = wrongShares(noise);
  const coordinates = Array.from(TRUTH, (truth, i): Coordinate => {
    const said = vote ? signAt(vote.words, i, vote.zeros) : 0;
    const signalToNoise = Math.abs(truth) / noise;
    const exact = flipRate('gaussian', signalToNoise);
    const live = truth !== 0;
    return {
      truth,
      signalToNoise,
      tally: tally?.[i] ?? 0,
      vote: said,
      tied: vote !== null && ((vote.ties[i >>> 5] >>> (i & 31)) & 1) === 1,
      wrong: said * truth < 0,
      measured: live ? measured[i] : Number.NaN,
      exact: live ? exact : Number.NaN,
      bound: live ? gaussBound(signalToNoise) : Number.NaN,
      voteFailure: live ? voteFailureWithLiars(exact, workers, lying, 'blind', tieCount(tie, truth)) : Number.NaN,
    };
  });
  const live = coordinates.slice(0, LIVE);
  return {
    signs,
    honest,
    coordinates,
    wrongBallots: shareWrong(signs.slice(0, honest)),
    expected: live.reduce((sum, { voteFailure }) => sum + voteFailure, 0),
  };
}

/** What a tie costs under a rule: a coin is wrong half the time, `plus` where the truth is minus, and a vote of 0 never. */
function tieCount(tie: TieRule, truth: number): TieCount {
  if (tie === 'coin') return 'half';
  return tie === 'zero' || truth > 0 ? 'right' : 'wrong';
}

function votingExchange(workers: number, rules: { zero: ZeroRule; tie: TieRule }): Exchange {
  return new Exchange(
    methodOf('signsgd-vote'),
    { workers, dimension: COORDINATES },
    { ...DEFAULT_DIALS, ...rules, seed: SEED },
    'double',
  );
}

function exchangeOf(
  workers: number,
  lying: number,
  noise: number,
  rules: { zero: ZeroRule; tie: TieRule },
  step: number,
): Round {
  const exchange = votingExchange(workers, rules);
  const gradient = new Float64Array(COORDINATES);
  exchange.begin(1, step);
  for (let worker = 0; worker < workers; worker++) {
    // The mean of a batch of normal draws is a normal draw with the deviation divided by √batch.
    drawNoise('gaussian', noise, SEED, step, worker, gradient);
    for (let i = 0; i < COORDINATES; i++) gradient[i] = i < LIVE ? gradient[i] + TRUTH[i] : 0;
    if (worker >= workers - lying) attack('flip', gradient, TRUTH, SEED, step, worker);
    exchange.take(worker, gradient);
  }
  return exchange.finish();
}

const WORDS = wordsFor(COORDINATES);

function ballotOf(ballots: Uint32Array | null, worker: number, zero: ZeroRule): Int8Array {
  const signs = new Int8Array(COORDINATES);
  if (!ballots) return signs;
  const words = ballots.subarray(worker * WORDS, (worker + 1) * WORDS);
  for (let i = 0; i < COORDINATES; i++) signs[i] = zero === 'zero' && i >= LIVE ? 0 : signAt(words, i);
  return signs;
}

/** The share of wrong signs on the live coordinates. */
function shareWrong(signs: readonly Int8Array[]): number {
  let wrong = 0;
  for (const ballot of signs) for (let i = 0; i < LIVE; i++) if (ballot[i] * TRUTH[i] < 0) wrong++;
  return wrong / (signs.length * LIVE);
}

const CROWD = 16;
const EXCHANGES = 63;
/** Ballots that a measured share of wrong ones rests on. */
export const MEASURED = CROWD * EXCHANGES;

let last = { noise: Number.NaN, shares: new Float64Array() };
let unit: Float64Array[] | null = null;

/** The draws of variance 1 behind the measured shares, made once. */
function unitNoise(): Float64Array[] {
  unit ??= Array.from({ length: MEASURED }, (_, k) => {
    const drawn = new Float64Array(COORDINATES);
    drawNoise('gaussian', 1, SEED, 1 + Math.floor(k / CROWD), k % CROWD, drawn);
    return drawn;
  });
  return unit;
}

/** How often a ballot of an honest worker is wrong, [COORDINATES], counted in exchanges of sixteen; remembered while the noise stays. */
function wrongShares(noise: number): Float64Array {
  if (last.noise === noise) return last.shares;
  const shares = new Float64Array(COORDINATES);
  const exchange = votingExchange(CROWD, { zero: 'plus', tie: 'plus' });
  const gradient = new Float64Array(COORDINATES);
  const draws = unitNoise();
  for (let step = 1; step <= EXCHANGES; step++) {
    exchange.begin(1, step);
    for (let worker = 0; worker < CROWD; worker++) {
      const drawn = draws[(step - 1) * CROWD + worker];
      for (let i = 0; i < LIVE; i++) gradient[i] = TRUTH[i] + noise * drawn[i];
      exchange.take(worker, gradient);
    }
    const { ballots } = exchange.finish();
    for (let worker = 0; worker < CROWD; worker++) {
      const words = ballots?.subarray(worker * WORDS);
      for (let i = 0; i < LIVE; i++) {
        const sign = words ? signAt(words, i) : 0;
        if (sign * TRUTH[i] < 0) shares[i] += 1 / MEASURED;
      }
    }
  }
  last = { noise, shares };
  return shares;
}
