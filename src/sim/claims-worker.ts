import { expose } from 'comlink';
import { CLAIMS, type Measured, receiptOf, type Verdict } from './claims';

/** What came out when a claim was run, without the claim itself, whose function cannot leave the worker. */
export interface Outcome extends Verdict {
  measured: Measured;
  /** How long it took to measure. */
  milliseconds: number;
}

/** What the page may ask of the worker that runs claims. */
export interface ClaimRunner {
  /** Runs one claim. Throws a RangeError for an id that no claim has, and whatever the claim throws. */
  measure(id: string): Outcome;
}

const runner: ClaimRunner = {
  measure(id) {
    const claim = CLAIMS.find((other) => other.id === id);
    if (!claim) throw new RangeError(`There is no claim "${id}".`);
    const start = performance.now();
    const { measured, verdict, distance } = receiptOf(claim);
    return { measured, verdict, distance, milliseconds: performance.now() - start };
  },
};

expose(runner);
