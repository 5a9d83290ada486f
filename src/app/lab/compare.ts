import { FORKABLE } from '../../sim/engine';
import type { Settings } from '../../sim/parameters';

/** Whether two settings are the same run. */
export function same(a: Settings | null, b: Settings | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Whether two settings differ in nothing but knobs that may be turned in the middle of a run. */
export function onlyForkable(a: Settings, b: Settings): boolean {
  const free: readonly string[] = FORKABLE;
  return (Object.keys(a) as (keyof Settings)[]).every((id) => free.includes(id) || String(a[id]) === String(b[id]));
}
