import type { Tape, TapeResult } from '../optim/tape';
import { runInWorker } from '../sim/client';
import type { History } from '../sim/history';
import { exchange, methods, version } from '../sim/scripting';

/** What a script in the console of the page can do. */
export interface OneBit {
  /** A whole run in a worker of its own; settings as in the link. */
  run(settings?: Record<string, unknown>): Promise<History>;
  exchange(tape: Tape): Promise<TapeResult>;
  methods: typeof methods;
  version: string;
}

declare global {
  interface Window {
    onebit: OneBit;
  }
}

/** Puts the scripting interface on the page. */
export function installOneBit(): void {
  window.onebit = { run: runInWorker, exchange, methods, version };
}
