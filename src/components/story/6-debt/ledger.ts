import { DEFAULT_DIALS, Exchange } from '../../../optim/exchange';
import { type Chosen, methodWith } from './compressors';

/** What one worker's rounds on a constant gradient come to, at γ = 1. */
export interface Ledger {
  gradient: readonly number[];
  /** By round and coordinate: what was owed before it, p = g + e, and what was sent. */
  before: number[][];
  wanted: number[][];
  sent: number[][];
  /** By coordinate after all rounds: Σγg, ΣΔ, and what is owed. */
  due: number[];
  paid: number[];
  owed: number[];
  /** Largest |ΣΔ − (γΣg − e)| of a coordinate; e is 0 without memory. */
  error: number;
  /** Largest ‖e‖² so far. */
  peak: number;
}

/** Keeps the books of some rounds on a constant gradient; sign(0) counts as plus. */
export function keepLedger(
  gradient: readonly number[],
  compressor: Chosen,
  memory: 'off' | 'on',
  rounds: number,
): Ledger {
  const dimension = gradient.length;
  const dials = { ...DEFAULT_DIALS, zero: 'plus', keep: 1 / dimension } as const;
  const exchange = new Exchange(methodWith(compressor, memory), { workers: 1, dimension }, dials, 'double');
  const g = Float64Array.from(gradient);
  const zeros = () => new Array<number>(dimension).fill(0);
  const ledger: Ledger = {
    gradient,
    before: [],
    wanted: [],
    sent: [],
    due: zeros(),
    paid: zeros(),
    owed: zeros(),
    error: 0,
    peak: 0,
  };
  for (let step = 0; step < rounds; step++) {
    const before = ledger.owed;
    const { update, residual } = exchange.round(g, 1, step);
    ledger.before.push(before);
    ledger.wanted.push(before.map((e, i) => g[i] + e));
    ledger.sent.push([...update]);
    ledger.owed = residual ? [...residual] : zeros();
    let peak = 0;
    for (let i = 0; i < dimension; i++) {
      ledger.due[i] += g[i];
      ledger.paid[i] += update[i];
      peak += ledger.owed[i] ** 2;
    }
    ledger.peak = Math.max(ledger.peak, peak);
  }
  for (let i = 0; i < dimension; i++) {
    ledger.error = Math.max(ledger.error, Math.abs(ledger.paid[i] - ledger.due[i] + ledger.owed[i]));
  }
  return ledger;
}
