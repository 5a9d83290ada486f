import type { History } from '../../sim/history';

/** What a figure is given: a run, and how many of its steps are made at the moment shown. */
export interface Seen {
  history: History;
  at: number;
}
