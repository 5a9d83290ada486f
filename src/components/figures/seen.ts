import type { History } from '../../sim/history';

/** What a figure is given: a run, and the moment of it that is shown. */
export interface Seen {
  history: History;
  /** Steps made at the moment shown. */
  at: number;
  /** Steps made at all when this was given; the history may have grown since. */
  head: number;
}
