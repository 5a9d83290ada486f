import { STORY_FIGURES } from '../../components/story/figures';
import { write } from '../../sim/parameter';
import { loadFigure } from '../article/FigureSlot';
import { figureHash } from '../figureAddress';
import { parseLink } from '../link';
import { link } from '../linkStore';
import { type Opening, readCard } from './card';

/** More than any card has. */
const MOST_BYTES = 1_000_000;
const LAB = 'lab';

/** Opens the experiment that a file holds; if it cannot, one sentence says why, and the page stays as it is. */
export async function openCard(file: File): Promise<void> {
  const refusal = file.size > MOST_BYTES ? 'This file is too large for an experiment card; nothing is changed.' : null;
  const read = refusal ?? (await file.text().then(readCard, () => 'This file cannot be read; nothing is changed.'));
  if (typeof read === 'string') link.say(read);
  else if (read.figure === LAB) openLab(read);
  else if (Object.hasOwn(STORY_FIGURES, read.figure)) await openFigure(read);
  else
    link.say(
      `There is no figure “${read.figure.slice(0, 40)}”, so its experiment card cannot be opened; nothing is changed.`,
    );
}

async function openFigure({ figure: id, knobs, theme }: Opening): Promise<void> {
  const { figure } = await loadFigure(id);
  const isTurned = ([knob, text]: [string, string]) =>
    !Object.hasOwn(figure.knobs, knob) || text !== write(figure.knobs[knob].default);
  // Read as a link is, so that a knob which was renamed since finds its new name.
  const query = new URLSearchParams(textsOf(knobs).map(([knob, text]) => [`${id}.${knob}`, text]));
  const { linked, corrections } = parseLink(`?${query}`);
  const texts = Object.fromEntries(Object.entries(linked.figures[id] ?? {}).filter(isTurned));
  for (const sentence of corrections) link.say(sentence);
  link.goTo(({ figures, ...rest }) => ({
    figures: { ...figures, [id]: texts },
    theme: theme ?? rest.theme,
    beat: null,
  }));
  lead(figureHash(id));
  document.querySelector<HTMLElement>(`figure[data-figure="${id}"]`)?.focus();
}

function openLab({ knobs, theme }: Opening): void {
  const query = new URLSearchParams(textsOf(knobs).map(([knob, text]) => [`${LAB}.${knob}`, text]));
  const { linked, corrections } = parseLink(`?${query}`);
  const { settings, forks, moment, view } = linked;
  link.goTo((old) => ({ settings, forks, moment, view, theme: theme ?? old.theme }));
  for (const sentence of corrections) link.say(sentence);
  lead(`#/${LAB}`);
}

function textsOf(knobs: Opening['knobs']): [string, string][] {
  return Object.entries(knobs).map(([knob, value]) => [knob, write(value)]);
}

function lead(hash: string): void {
  if (location.hash !== hash) location.hash = hash;
}
