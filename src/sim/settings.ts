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
  /** What is wrong, without what was made of it, where no valid value is near: unknown names, and methods that cannot run. */
  refusals: string[];
}

/**
 * Settings from a script's object or a link's strings. What is left out takes its default; a value out of range is replaced by
 * the nearest valid one and said; an unknown name is said and ignored; an own method whose parts do not fit is left out and said.
 * Never throws.
 */
export function parseSettings(raw: Readonly<Record<string, unknown>> = {}): Parsed {
  const corrections: string[] = [];
  const refusals: string[] = [];
  const read: Record<string, unknown> = { data: PARAMETERS.data.default };
  for (const id of [...GROUND, ...IDS.filter((id) => !GROUND.includes(id))]) {
    const given = raw[id];
    const ground = read as Ground;
    if (given === undefined) read[id] = fresh(defaultOf(id, ground.data, ground));
    else {
      const { value, correction, refusal } = check(declarationOf(id, ground), given);
      if (correction) corrections.push(correction);
      if (refusal) refusals.push(refusal);
      read[id] = value;
    }
  }
  for (const name of Object.keys(raw)) {
    if (Object.hasOwn(PARAMETERS, name)) continue;
    const wrong = `There is no setting “${name.slice(0, 40)}”`;
    corrections.push(`${wrong}; it is ignored.`);
    refusals.push(`${wrong}.`);
  }
  const settings = Object.fromEntries(IDS.map((id) => [id, read[id]])) as Settings;
  const refusal = settings.methods.includes('own') ? ownRefusal(settings) : null;
  if (refusal) {
    corrections.push(`Your own method is left out: ${refusal}`);
    refusals.push(`Your own method cannot run: ${refusal}`);
  }
  settings.methods = runnable(settings.methods, settings);
  return { settings, corrections, refusals };
}

/**
 * Settings from a script's object. A number out of range is replaced by the nearest valid one, as in a link. Throws a RangeError that lists
 * what has no valid value near it: unknown settings, methods and words, numbers that are none, an own method whose parts do not fit.
 */
export function scriptSettings(raw: Readonly<Record<string, unknown>> = {}): Settings {
  const { settings, refusals } = parseSettings(raw);
  if (refusals.length > 0) throw new RangeError(refusals.join(' '));
  return settings;
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
