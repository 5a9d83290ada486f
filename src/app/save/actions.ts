import { csvOf } from '../../components/figures/csv';
import { link } from '../linkStore';
import { THEME } from '../theme';
import { bibtexOf } from './bibtex';
import { cardText } from './card';
import { download } from './download';
import { embedCode, embeddedAddress } from './embedCode';
import { frameHeight } from './frameHeight';
import { DENSITY, pngOf } from './png';
import type { Savable } from './savable';
import { sentenceOf, sheetOf, svgText } from './sheet';

/** Does one thing with a figure that stands on the page, and says what came of it. */
export type Action = (subject: Savable, figure: HTMLElement) => Promise<Outcome> | Outcome;

/** What is said when it is done; a text is one that the reader is to have on the clipboard. */
export interface Outcome {
  said: string;
  text?: string;
}

export const saveSvg: Action = (subject, figure) => {
  const sheet = sheetOf({ figure, title: subject.title, address: subject.address() }, false);
  const name = download(nameOf(subject, 'svg'), svgText(sheet), 'image/svg+xml');
  return { said: `Saved ${name}, ${sheet.width} × ${sheet.height}.` };
};

export const savePng: Action = async (subject, figure) => {
  const sheet = sheetOf({ figure, title: subject.title, address: subject.address() }, true);
  const name = download(nameOf(subject, 'png'), await pngOf(sheet), 'image/png');
  return { said: `Saved ${name}, ${sheet.width * DENSITY} × ${sheet.height * DENSITY} pixels.` };
};

export const saveCsv: Action = (subject) => {
  const table = subject.table();
  const name = download(nameOf(subject, 'csv'), csvOf(table), 'text/csv;charset=utf-8');
  return { said: `Saved ${name}, ${table.rows.length} rows and ${table.columns.length} columns.` };
};

export const saveSettings: Action = (subject, figure) => {
  const { theme } = link.get();
  const text = cardText({
    figure: subject.id,
    knobs: subject.knobs(),
    ...(theme === THEME.default ? {} : { theme }),
    link: subject.address(),
    caption: sentenceOf(figure),
    made: new Date().toISOString(),
  });
  const name = download(nameOf(subject, 'json'), text, 'application/json');
  return { said: `Saved ${name}. Drop it on the page to come back to this state.` };
};

export const copyEmbedCode: Action = async (subject, figure) => {
  const address = embeddedAddress(subject.address());
  const height = (await frameHeight(address)) ?? figure.offsetHeight;
  return { said: 'Copied the embed code.', text: embedCode(address, subject.title, height) };
};

export const cite: Action = (subject) => {
  const day = new Date().toISOString().slice(0, 10);
  return { said: 'Copied the BibTeX.', text: bibtexOf(subject.id, subject.title, subject.address(), day) };
};

function nameOf({ id }: Savable, ending: string): string {
  return `one-bit-${id}.${ending}`;
}
