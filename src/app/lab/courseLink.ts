import { FORKABLE } from '../../sim/engine';
import { check, choice, number, write } from '../../sim/parameter';
import { PARAMETERS, type ParameterId, type Settings } from '../../sim/parameters';
import { parseSettings } from '../../sim/settings';
import { type Fork, type Ghost, type Moment, type Plan, since } from './course';
import { TIMELINE } from './view';

/** More than anybody can follow on the screen. */
const MOST_FORKS = 9;

const PLAY = choice<'on' | 'off'>({
  label: 'Play',
  options: [
    { value: 'off', label: 'off' },
    { value: 'on', label: 'on' },
  ],
  default: 'off',
  why: 'Whether the run goes on from the moment that the link shows.',
});

const steps = (label: string, min: number, max: number) =>
  number({
    label,
    min,
    max: Math.max(min, max),
    whole: true,
    scale: 'linear',
    default: min,
    why: 'A step of the run.',
  });

/** What a link says of a run beyond its settings, and the step looked at, null for the head. */
export interface Course {
  forks: readonly Fork[];
  moment: Moment;
  at: number | null;
}

/** Names that belong to the course of a run, without the `lab.` before them. */
export function isOfCourse(id: string): boolean {
  return /^(at|head|play|(fork[2-9]?|ghost)(\..*)?)$/s.test(id);
}

const nameOf = (fork: number) => (fork === 0 ? 'fork' : `fork${fork + 1}`);

/**
 * The course that a link tells of a run of these settings: `fork=120` and `fork.level=0.1` (what held up to the fork where it was not as it is
 * after it), `fork2` for a second fork, `at` and `head` (the step looked at, the steps made), `play=on`, `ghost=300` (the steps of the run
 * before) and `ghost.workers=4` (its settings where they differ). Adds a sentence for what had to be changed.
 */
export function parseCourse(raw: ReadonlyMap<string, string>, settings: Settings, corrections: string[]): Course {
  const step = (id: string, label: string, min: number, max: number): number | null => {
    const text = raw.get(id);
    if (text === undefined) return null;
    const { value, correction, refusal } = check(steps(label, min, max), text);
    if (refusal) corrections.push(`${refusal.slice(0, -1)}; it is left out.`);
    else if (correction) corrections.push(correction);
    return refusal ? null : (value as number);
  };
  const forks = parseForks(raw, settings, corrections, step);
  const min = since({ forks });
  const made = step('head', 'Steps made', min, settings.steps);
  const looked = step('at', TIMELINE.label, 0, made ?? settings.steps);
  const head = made ?? Math.max(min, looked ?? 0);
  const { value, correction } = check(PLAY, raw.get('play') ?? PLAY.default);
  if (correction) corrections.push(correction);
  const ghost = parseGhost(raw, { settings, forks }, corrections, step);
  return {
    forks,
    moment: { head, playing: value === 'on', ghost },
    at: looked !== null && looked < head ? looked : null,
  };
}

type ReadStep = (id: string, label: string, min: number, max: number) => number | null;

/** Read from the last fork to the first, because what held before one is told by how it differs from what held after it. */
function parseForks(
  raw: ReadonlyMap<string, string>,
  settings: Settings,
  corrections: string[],
  step: ReadStep,
): Fork[] {
  let count = 0;
  while (count < MOST_FORKS && raw.has(nameOf(count))) count++;
  const known = Array.from({ length: count }, (_, i) => nameOf(i));
  for (const id of raw.keys()) {
    const [fork] = id.split('.');
    if (fork.startsWith('fork') && !known.includes(fork))
      corrections.push(`The link has no “${fork}” to speak of; it is ignored.`);
  }
  const forks: Fork[] = [];
  let [after, latest] = [settings, Number.POSITIVE_INFINITY];
  for (let i = count - 1; i >= 0; i--) {
    const before = changed(after, `${nameOf(i)}.`, raw, corrections, FORKABLE);
    const at = step(nameOf(i), 'Fork', 0, Math.min(before.steps, latest - 1));
    if (at === null || at >= latest) continue;
    forks.unshift({ at, before });
    [after, latest] = [before, at];
  }
  return forks;
}

function parseGhost(
  raw: ReadonlyMap<string, string>,
  { settings, forks }: Plan,
  corrections: string[],
  step: ReadStep,
): Ghost | null {
  const isTold = [...raw.keys()].some((id) => id.startsWith('ghost.'));
  if (!raw.has('ghost')) {
    if (isTold) corrections.push('The link does not say how far the run before came; it is ignored.');
    return null;
  }
  const last = forks[forks.length - 1];
  if (last && isTold)
    corrections.push('The run before is the one that was forked; what else the link says of it is ignored.');
  const own = last ? last.before : changed(settings, 'ghost.', raw, corrections, Object.keys(PARAMETERS));
  const head = step('ghost', 'Steps of the run before', last ? last.at : 1, own.steps);
  return head === null ? null : { settings: own, head };
}

/** Settings with what the link says of them under a prefix; of the ids that it may speak of. */
function changed(
  settings: Settings,
  prefix: string,
  raw: ReadonlyMap<string, string>,
  corrections: string[],
  ids: readonly string[],
): Settings {
  const told = [...raw].filter(([id]) => id.startsWith(prefix)).map(([id, text]) => [id.slice(prefix.length), text]);
  if (told.length === 0) return settings;
  const unknown = told.filter(([id]) => !ids.includes(id));
  for (const [id] of unknown)
    corrections.push(`A run cannot have had another “${id.slice(0, 40)}” before; it is ignored.`);
  const texts = Object.entries(settings).map(([id, value]) => [id, write(value)]);
  const parsed = parseSettings(Object.fromEntries([...texts, ...told.filter((each) => !unknown.includes(each))]));
  corrections.push(...parsed.corrections);
  return parsed.settings;
}

/** The course of a run as the link writes it; parseCourse reads it back to the same course. */
export function writeCourse({ settings, forks }: Plan, { head, playing, ghost }: Moment, at: number | null) {
  const parts: [string, string][] = [];
  forks.forEach((fork, i) => {
    parts.push([nameOf(i), String(fork.at)]);
    parts.push(...differing(fork.before, forks[i + 1]?.before ?? settings, `${nameOf(i)}.`));
  });
  if (ghost) {
    parts.push(['ghost', String(ghost.head)]);
    parts.push(...differing(ghost.settings, forks[forks.length - 1]?.before ?? settings, 'ghost.'));
  }
  const min = since({ forks });
  const looked = at !== null && at < head ? at : null;
  if (looked !== null) parts.push(['at', String(looked)]);
  else if (head > min) parts.push(['at', String(head)]);
  if (looked !== null && head > Math.max(min, looked)) parts.push(['head', String(head)]);
  if (playing) parts.push(['play', 'on']);
  return parts;
}

function differing(settings: Settings, from: Settings, prefix: string): [string, string][] {
  return (Object.keys(settings) as ParameterId[])
    .filter((id) => write(settings[id]) !== write(from[id]))
    .map((id) => [prefix + id, write(settings[id])]);
}
