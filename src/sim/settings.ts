import type { DataId } from './data/datasets';
import { check, type Parameter, write } from './parameter';
import { defaultOf, PARAMETERS, type ParameterId, type Settings } from './parameters';

const IDS = Object.keys(PARAMETERS) as ParameterId[];

/** Valid settings, and one sentence for each value that had to be changed or was not understood. */
export interface Parsed {
  settings: Settings;
  corrections: string[];
}

/**
 * Settings from a script's object or a link's strings. What is left out takes its default; a value out of range is replaced by
 * the nearest valid one and said; an unknown name is said and ignored. Never throws.
 */
export function parseSettings(raw: Readonly<Record<string, unknown>> = {}): Parsed {
  const corrections: string[] = [];
  const data = checked('data', raw.data ?? PARAMETERS.data.default, 'fashion', corrections) as DataId;
  const settings: Record<string, unknown> = {};
  for (const id of IDS) {
    const given = raw[id];
    if (id === 'data') settings[id] = data;
    else settings[id] = given === undefined ? fresh(defaultOf(id, data)) : checked(id, given, data, corrections);
  }
  for (const name of Object.keys(raw)) {
    if (!(name in PARAMETERS)) corrections.push(`There is no setting “${name.slice(0, 40)}”; it is ignored.`);
  }
  return { settings: settings as Settings, corrections };
}

/** The settings that differ from their defaults, as the link writes them. */
export function writeSettings(settings: Settings): Record<string, string> {
  const out: Record<string, string> = {};
  for (const id of IDS) {
    const text = write(settings[id]);
    const standard = id === 'data' ? PARAMETERS.data.default : defaultOf(id, settings.data);
    if (text !== write(standard)) out[id] = text;
  }
  return out;
}

function checked(id: ParameterId, raw: unknown, data: DataId, corrections: string[]): unknown {
  const { value, correction } = check({ ...PARAMETERS[id], default: defaultOf(id, data) } as Parameter, raw);
  if (correction) corrections.push(correction);
  return value;
}

const fresh = <T>(value: T): T => (Array.isArray(value) ? ([...value] as T) : value);
