import type { Settings } from '../../../sim/parameters';
import { parseSettings } from '../../../sim/settings';

/** Methods whose runs were recorded: those of figure 1 of the paper. */
export const RECORDED = ['sgd', 'signum', 'adam'] as const;
export type RecordedMethod = (typeof RECORDED)[number];

/** Steps of every run. */
export const STEPS = 200;

const settings = new Map<RecordedMethod, Settings>();

/** What was recorded and what Play trains: the lab as it is by default, with one method. One object a method. */
export function recordedSettings(method: RecordedMethod): Settings {
  const known = settings.get(method) ?? parseSettings({ methods: [method], steps: STEPS }).settings;
  settings.set(method, known);
  return known;
}
