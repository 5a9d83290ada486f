import { STORY_FIGURES } from '../components/story/figures';
import { check, number, type Parameter, write } from '../sim/parameter';
import type { Settings } from '../sim/parameters';
import { parseSettings, writeSettings } from '../sim/settings';
import { TIMELINE, VIEW, type View, type ViewId } from './lab/view';
import { THEME, type Theme } from './theme';

/** All that a link says. */
export interface Linked {
  settings: Settings;
  view: View;
  theme: Theme;
  /** By figure of the story: its knobs as the link has them. The figure checks them when it is shown. */
  figures: Readonly<Record<string, Readonly<Record<string, string>>>>;
  mode: Mode;
  /** Which stage a speaker's window belongs to, '' in other windows. */
  stage: string;
  /** The beat of the chapter that its figure stands in, from 1; null for none. The stage checks it against the chapter. */
  beat: number | null;
}

/** What the window is: a page to read, the stage of a lecture, or the speaker's own window. */
export type Mode = 'page' | 'present' | 'speaker';

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

/** What a link's query says, made valid, with one sentence for everything that had to be changed. Never throws. */
export function parseLink(query: string): { linked: Linked; corrections: string[] } {
  const corrections: string[] = [];
  const checked = (parameter: Parameter, raw: string | null) => {
    if (raw === null) return parameter.default;
    const { value, correction } = check(parameter, raw);
    if (correction) corrections.push(correction);
    return value;
  };

  const search = new URLSearchParams(query);
  const run: Record<string, string> = {};
  const figures: Record<string, Record<string, string>> = {};
  for (const [name, value] of search) {
    const id = name.slice(LAB.length);
    if (name.startsWith(LAB)) {
      if (id !== 'at' && !Object.hasOwn(VIEW, id)) run[id] = value;
    } else if (name.includes('.')) {
      const [figure, knob] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)];
      if (Object.hasOwn(STORY_FIGURES, figure)) figures[figure] = { ...figures[figure], [knob]: value };
      else corrections.push(`There is no figure “${figure.slice(0, 40)}”; what the link says of it is ignored.`);
    }
  }
  const parsed = parseSettings(run);
  corrections.push(...parsed.corrections);

  const view: Record<string, unknown> = {};
  for (const [id, parameter] of Object.entries(VIEW)) view[id] = checked(parameter, search.get(LAB + id));
  const at = search.get(`${LAB}at`);
  view.at = at === null ? null : checked({ ...TIMELINE, max: parsed.settings.steps }, at);
  const theme = checked(THEME, search.get('theme')) as Theme;
  const mode = search.has('speaker') ? 'speaker' : search.has('present') ? 'present' : 'page';
  const stage = mode === 'speaker' ? (search.get('speaker') ?? '').slice(0, 40) : '';
  const beat = search.has('beat') ? (checked(BEAT, search.get('beat')) as number) : null;
  return { linked: { settings: parsed.settings, view: view as View, theme, figures, mode, stage, beat }, corrections };
}

/** The query of a link, as short as it can be: what has its default is left out. */
export function writeLink({ settings, view, theme, figures, mode, stage, beat }: Linked): string {
  const parts: [string, string][] = Object.entries(writeSettings(settings)).map(([id, text]) => [LAB + id, text]);
  for (const id of Object.keys(VIEW) as ViewId[]) {
    if (view[id] !== VIEW[id].default) parts.push([LAB + id, write(view[id])]);
  }
  if (view.at !== null) parts.push([`${LAB}at`, String(view.at)]);
  for (const [figure, knobs] of Object.entries(figures)) {
    for (const [knob, text] of Object.entries(knobs)) parts.push([`${figure}.${knob}`, text]);
  }
  if (theme !== THEME.default) parts.push(['theme', theme]);
  if (beat !== null) parts.unshift(['beat', String(beat)]);
  const texts = parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  if (mode !== 'page') texts.unshift(stage === '' ? mode : `${mode}=${encodeURIComponent(stage)}`);
  return texts.length === 0 ? '' : `?${texts.join('&')}`;
}
