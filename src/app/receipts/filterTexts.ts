import { check } from '../../sim/parameter';
import { ALL, CHOICES, type Filter, type FilterChoice } from './filter';

/** Longer searches are cut. */
const LONGEST = 100;

/** The filters that stand in the query; the figure stands in the hash. */
const TOLD = (Object.keys(CHOICES) as FilterChoice[]).filter((name) => name !== 'figure');

/** What a link says of the filters, made valid, with one sentence for everything that had to be changed. Never throws. */
export function checkFilter(texts: Readonly<Record<string, string>>): { filter: Filter; corrections: string[] } {
  const corrections: string[] = [];
  const filter: Filter = { ...ALL, words: Object.hasOwn(texts, 'words') ? texts.words.slice(0, LONGEST) : '' };
  for (const name of TOLD) {
    if (!Object.hasOwn(texts, name)) continue;
    const { value, correction } = check(CHOICES[name], texts[name]);
    if (correction) corrections.push(correction);
    filter[name] = value as string;
  }
  for (const name of Object.keys(texts)) {
    if (name !== 'words' && !(TOLD as string[]).includes(name))
      corrections.push(`The receipts have no filter “${name.slice(0, 40)}”; it is ignored.`);
  }
  return { filter, corrections };
}

/** The filters as the link has them: what is not left open. */
export function writeFilter(filter: Filter): Record<string, string> {
  const names = ['words', ...TOLD] as const;
  return Object.fromEntries(names.filter((name) => filter[name] !== ALL[name]).map((name) => [name, filter[name]]));
}
