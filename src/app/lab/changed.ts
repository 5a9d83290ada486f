import type { ParameterId, Settings } from '../../sim/parameters';
import { parseSettings, writeSettings } from '../../sim/settings';

/** Settings after one knob was turned. New data bring their own defaults for whatever was at its default. */
export function changed(settings: Settings, id: ParameterId, value: Settings[ParameterId]): Settings {
  if (id !== 'data') return { ...settings, [id]: value };
  const { data: _, ...own } = writeSettings(settings);
  return parseSettings({ ...own, data: value }).settings;
}
