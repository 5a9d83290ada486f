import type { Bill } from './bill-of';

/** What goes on at one moment of a step, and how far it is, 0 … 1. */
export interface Phase {
  name: 'computing' | 'up' | 'down' | 'done';
  share: number;
}

/**
 * A moment that means the same of every pair of steps, as seconds: 0 where they begin, 1 where the shorter one ends, 2
 * where the longer one does. So what is compared stays in sight while other knobs turn.
 */
export function timeAt(moment: number, shorter: number, longer: number): number {
  return moment <= 1 ? moment * shorter : (2 - moment) * shorter + (moment - 1) * longer;
}

/** The moment of a time; timeAt the other way round. */
export function momentAt(time: number, shorter: number, longer: number): number {
  return time <= shorter ? time / shorter : 1 + (time - shorter) / (longer - shorter);
}

/** The phase of a step so many seconds after it began. */
export function phaseAt({ compute, up, down, whole }: Bill, time: number): Phase {
  if (time < compute) return { name: 'computing', share: time / compute };
  if (time < compute + up) return { name: 'up', share: (time - compute) / up };
  if (time < whole) return { name: 'down', share: (time - compute - up) / down };
  return { name: 'done', share: 1 };
}
