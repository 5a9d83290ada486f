import type { Bill } from './bill-of';

/** What goes on at one moment of a step, and how far it is, 0 … 1. */
export interface Phase {
  name: 'computing' | 'up' | 'down' | 'done';
  share: number;
}

/** The phase of a step so many seconds after it began. */
export function phaseAt({ compute, up, down, whole }: Bill, time: number): Phase {
  if (time < compute) return { name: 'computing', share: time / compute };
  if (time < compute + up) return { name: 'up', share: (time - compute) / up };
  if (time < whole) return { name: 'down', share: (time - compute - up) / down };
  return { name: 'done', share: 1 };
}
