import { check } from '../../sim/parameter';
import { THEME, type Theme } from '../theme';

/** The state of one figure, or of the lab, as a file: what to open, and how its knobs stand. */
export interface Card {
  kind: typeof KIND;
  version: typeof VERSION;
  /** Its name in the link: a figure's, or `lab`. */
  figure: string;
  /** By knob; numbers as numbers, lists as lists. */
  knobs: Readonly<Record<string, Setting>>;
  theme?: Theme;
  /** For people: the link to the same state, what the caption said there, and when the card was made (ISO 8601). */
  link: string;
  caption: string;
  made: string;
}

export type Setting = number | string | readonly string[];

/** What a page needs of a card to open it. */
export type Opening = Pick<Card, 'figure' | 'knobs' | 'theme'>;

const KIND = 'one-bit/experiment';
const VERSION = 1;

/** The text of a card's file. */
export function cardText(card: Omit<Card, 'kind' | 'version'>): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, ...card }, null, 2)}\n`;
}

/** What a file wants opened, or a sentence that says why it is no card. Never throws. Values of knobs are checked by who opens them. */
export function readCard(text: string): Opening | string {
  const card = parsed(text);
  if (!isRecord(card) || card.kind !== KIND)
    return 'This file is no experiment card of One Bit, so nothing is changed.';
  if (card.version !== VERSION) {
    return `This experiment card is of version ${brief(card.version)}, and this page reads version ${VERSION}; nothing is changed.`;
  }
  const { figure, knobs, theme } = card;
  if (typeof figure !== 'string') return 'This experiment card does not say which figure it is of; nothing is changed.';
  if (!isRecord(knobs) || !Object.values(knobs).every(isSetting)) {
    return 'The settings of this experiment card cannot be read; nothing is changed.';
  }
  const look = theme === undefined ? undefined : check(THEME, theme);
  return {
    figure,
    knobs: knobs as Record<string, Setting>,
    ...(look && !look.refusal ? { theme: look.value as Theme } : {}),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSetting(value: unknown): value is Setting {
  if (Array.isArray(value)) return value.every((part) => typeof part === 'string');
  return typeof value === 'string' || typeof value === 'number';
}

function brief(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 20) ?? 'unknown';
}
