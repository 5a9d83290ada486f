import { STORY_FIGURES } from '../components/story/figures';
import { check, number, type Parameter, write } from '../sim/parameter';
import type { Settings } from '../sim/parameters';
import { parseSettings, writeSettings } from '../sim/settings';
import { brief } from './brief';
import { type Fork, type Moment, START } from './lab/course';
import { isOfCourse, parseCourse, writeCourse } from './lab/courseLink';
import { VIEW, type View, type ViewId } from './lab/view';
import { tagFor, understood } from './link-versions';
import { THEME, type Theme } from './theme';

/** All that a link says. */
export interface Linked {
  settings: Settings;
  /** Where the run of the lab was forked, the earliest first, and what held before. */
  forks: readonly Fork[];
  /** How far the run of the lab has come or, until there is one, is to go; null where the reader has just asked for another. */
  moment: Moment | null;
  view: View;
  theme: Theme;
  /** By figure of the story: its knobs as the link has them. The figure checks them when it is shown. So does the ledger, `receipts`, its filters. */
  figures: Readonly<Record<string, Readonly<Record<string, string>>>>;
  mode: Mode;
  /** Which stage a speaker's window belongs to, '' in other windows. */
  stage: string;
  /** The beat of the chapter that its figure stands in, from 1; null for none. The stage checks it against the chapter. */
  beat: number | null;
}

/** What the window is: a page to read, the stage of a lecture, the speaker's own window, or one figure within another page. */
export type Mode = 'page' | 'present' | 'speaker' | 'embed';

const BEAT = number({
  label: 'Beat',
  min: 1,
  max: 99,
  whole: true,
  scale: 'linear',
  default: 1,
  why: 'A step of the lecture: a sentence and the settings of a figure.',
});

const LAB = 'lab.';
/** Where a link asks for several, the first of these. */
const MODES = ['speaker', 'present', 'embed'] as const;
/** What a link may speak of like a figure, though it is none. */
const LEDGER = 'receipts';
/** The line between a stage and its speaker's window. */
const STAGE = /^[\w-]{1,40}$/;

/** What a link's query says, made valid, with one sentence for everything that had to be changed. Never throws. */
export function parseLink(query: string): { linked: Linked; corrections: string[] } {
  const { entries, corrections } = understood(query);
  const checked = (parameter: Parameter, raw: string | undefined) => {
    if (raw === undefined) return parameter.default;
    const { value, correction } = check(parameter, raw);
    if (correction) corrections.push(correction);
    return value;
  };

  const run: [string, string][] = [];
  const course = new Map<string, string>();
  const figures = new Map<string, [string, string][]>();
  for (const [name, value] of entries) {
    const [subject, id] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)];
    if (name.startsWith(LAB)) {
      if (isOfCourse(id)) course.set(id, value);
      else if (!Object.hasOwn(VIEW, id)) run.push([id, value]);
    } else if (name.includes('.')) {
      if (Object.hasOwn(STORY_FIGURES, subject) || subject === LEDGER) {
        const knobs = figures.get(subject) ?? [];
        knobs.push([id, value]);
        figures.set(subject, knobs);
      } else corrections.push(`There is no figure “${subject.slice(0, 40)}”; what the link says of it is ignored.`);
    }
  }
  const { settings, corrections: wrong } = parseSettings(Object.fromEntries(run));
  corrections.push(...wrong);
  const { forks, moment, at } = parseCourse(course, settings, corrections);

  const view = Object.entries(VIEW).map(([id, parameter]) => [id, checked(parameter, entries.get(LAB + id))]);
  const theme = checked(THEME, entries.get('theme')) as Theme;
  const mode = MODES.find((one) => entries.has(one)) ?? 'page';
  const asked = entries.get('speaker') ?? '';
  const linked: Linked = {
    settings,
    forks,
    moment,
    view: { ...Object.fromEntries(view), at } as View,
    theme,
    figures: Object.fromEntries([...figures].map(([figure, knobs]) => [figure, Object.fromEntries(knobs)])),
    mode,
    stage: mode === 'speaker' && STAGE.test(asked) ? asked : '',
    beat: entries.has('beat') ? (checked(BEAT, entries.get('beat')) as number) : null,
  };
  return { linked, corrections: brief(corrections) };
}

/** The query of a link, as short as it can be: what has its default is left out. */
export function writeLink({ settings, forks, moment, view, theme, figures, mode, stage, beat }: Linked): string {
  const parts: [string, string][] = Object.entries(writeSettings(settings)).map(([id, text]) => [LAB + id, text]);
  for (const [id, text] of writeCourse({ settings, forks }, moment ?? START, view.at)) parts.push([LAB + id, text]);
  for (const id of Object.keys(VIEW) as ViewId[]) {
    if (view[id] !== VIEW[id].default) parts.push([LAB + id, write(view[id])]);
  }
  for (const [figure, knobs] of Object.entries(figures)) {
    for (const [knob, text] of Object.entries(knobs)) parts.push([`${figure}.${knob}`, text]);
  }
  if (theme !== THEME.default) parts.push(['theme', theme]);
  if (beat !== null) parts.unshift(['beat', String(beat)]);
  const texts = parts.map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  if (mode !== 'page') texts.unshift(stage === '' ? mode : `${mode}=${stage}`);
  const tag = tagFor(parts);
  if (tag !== '') texts.unshift(tag);
  return texts.length === 0 ? '' : `?${texts.join('&')}`;
}

/** A text as a query may hold it. Half a character, which a text cut short may end in, cannot be written. */
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
