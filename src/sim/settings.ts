import type { DataId } from './data/datasets';
import { OWN_KNOBS } from './knobs/own';
import { ownRefusal, runnable } from './own';
import { check, write } from './parameter';
import { declarationOf, defaultOf, type Ground, PARAMETERS, type ParameterId, type Settings } from './parameters';

const IDS = Object.keys(PARAMETERS) as ParameterId[];
/** Other defaults depend on these, so they are read first. */
const GROUND: ParameterId[] = ['data', ...(Object.keys(OWN_KNOBS) as (keyof typeof OWN_KNOBS)[])];

/** Valid settings, and one sentence for each value that had to be changed or was not understood. */
export interface Parsed {
  settings: Settings;
  corrections: string[];
}

/**
 * Settings from a script's object or a link's strings. What is left out takes its default; a value out of range is replaced by
 * the nearest valid one and said; an unknown name is said and ignored; an own method whose parts do not fit is left out and said.
 * Never throws.
 */
export function parseSettings(raw: Readonly<Record<string, unknown>> = {}): Parsed {
  const corrections: string[] = [];
  const read: Record<string, unknown> = { data: PARAMETERS.data.default };
  for (const id of [...GROUND, ...IDS.filter((id) => !GROUND.includes(id))]) {
    const given = raw[id];
    const ground = read as Ground;
    if (given === undefined) read[id] = fresh(defaultOf(id, ground.data, ground));
    else {
      const { value, correction } = check(declarationOf(id, ground), given);
      if (correction) corrections.push(correction);
      read[id] = value;
    }
  }
  for (const name of Object.keys(raw)) {
    if (!(name in PARAMETERS)) corrections.push(`There is no setting “${name.slice(0, 40)}”; it is ignored.`);
  }
  const settings = Object.fromEntries(IDS.map((id) => [id, read[id]])) as Settings;
  const refusal = settings.methods.includes('own') ? ownRefusal(settings) : null;
  if (refusal) corrections.push(`Your own method is left out: ${refusal}`);
  settings.methods = runnable(settings.methods, settings);
  return { settings, corrections };
}

/** The settings that differ from their defaults, as the link writes them. */
export function writeSettings(settings: Settings): Record<string, string> {
  const out: Record<string, string> = {};
  const standard = (id: ParameterId) =>
    id === 'data' ? PARAMETERS.data.default : defaultOf(id, settings.data as DataId, settings);
  for (const id of IDS) {
    const text = write(settings[id]);
    if (text !== write(standard(id))) out[id] = text;
  }
  return out;
}

const fresh = <T>(value: T): T => (Array.isArray(value) ? ([...value] as T) : value);
