import type { Loading } from './data/datasets';
import type { Listener, RunState, Update } from './engine';
import type { History } from './history';
import { progressSince } from './record';
import { shareOf, WAIT_MS } from './waiting';

/** Tells a listener of a run, each thing once. */
export class Teller {
  /** Who asked for the run that is told of. */
  listener: Listener = () => {};
  /** Who asked for the newest run: told what the pictures of all runs are waited for. */
  newest: Listener = () => {};
  /** The state told last. */
  state: RunState = 'paused';
  /** Settles when the listener has heard the last update. */
  told: unknown;
  private sent = { head: 0, evaluations: 0 };
  /** When the first pictures were last told of. */
  private heard = Number.NEGATIVE_INFINITY;

  say(state: RunState, sentence: string): void {
    this.state = state;
    this.tell({ kind: 'state', state, sentence });
  }

  /** Says how many of the first pictures are there, where that has not just been said; called as they arrive. */
  readonly sayArrived = (first: Loading): void => {
    const now = performance.now();
    if (now - this.heard < WAIT_MS) return;
    this.heard = now;
    this.newest({ kind: 'state', state: 'loading', sentence: `Loading the first pictures: ${shareOf(first)}.` });
  };

  /** Tells the whole history of a run that is new, or that has lost some of its steps. */
  tellAll(kind: 'opened' | 'rewound', history: History): void {
    this.sent = { head: history.head, evaluations: history.evaluations.length };
    this.tell({ kind, history });
  }

  /** Tells what the history holds beyond what was told, if it holds more. */
  tellProgress(history: History): void {
    if (history.head === this.sent.head && history.evaluations.length === this.sent.evaluations) return;
    this.tell(progressSince(history, this.sent.head, this.sent.evaluations));
    this.sent = { head: history.head, evaluations: history.evaluations.length };
  }

  private tell(update: Update): void {
    this.told = this.listener(update);
  }
}
