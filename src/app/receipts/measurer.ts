import { wrap } from 'comlink';
import type { ClaimRunner, Outcome } from '../../sim/claims-worker';

/** Runs claims somewhere else than on the page's own thread, until it is ended. */
export interface Measurer {
  /** Runs one claim. Rejects with the sentence of a failure; is never answered once ended. */
  measure(id: string): Promise<Outcome>;
  terminate(): void;
}

/** The failure of the worker as a whole: no claim can be blamed for it. */
export class Crash extends Error {}

/** Starts a worker that runs claims. */
export function startMeasurer(): Measurer {
  const worker = new Worker(new URL('../../sim/claims-worker.ts', import.meta.url), { type: 'module' });
  const runner = wrap<ClaimRunner>(worker);
  const crashed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Crash(`The part of the page that runs claims has stopped${event.message && ` (${event.message})`}.`));
    });
  });
  return {
    measure: (id) => Promise.race([crashed, runner.measure(id)]),
    terminate: () => worker.terminate(),
  };
}
