import { defaultOf, type ParameterId, type Settings } from '../../sim/parameters';
import { type Parsed, parseSettings, writeSettings } from '../../sim/settings';

/**
 * Settings after one knob was turned, and what else had to be changed. New data bring their own defaults for whatever was at its
 * default, and so do new parts of the reader's own method for its step size.
 */
export function changed(settings: Settings, id: ParameterId, value: Settings[ParameterId]): Parsed {
  if (id === 'data') {
    const { data: _, ...own } = writeSettings(settings);
    return parseSettings({ ...own, data: value });
  }
  const next = { ...settings, [id]: value };
  const tuned = (of: Settings) => defaultOf('step.own', of.data, of);
  if (id.startsWith('own.') && settings['step.own'] === tuned(settings)) next['step.own'] = tuned(next);
  return { settings: next, corrections: [], refusals: [] };
}
