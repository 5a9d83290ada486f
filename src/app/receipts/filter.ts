import { type Claim, DEMOS } from '../../sim/claims';
import { type ChoiceParameter, choice } from '../../sim/parameter';
import { CHAPTERS } from '../../story/chapters';
import { PAPERS, type Paper } from '../../story/papers';
import { nameOfPlace, PLACED } from '../../story/placed';
import { SHOWN_IN } from '../../story/shown-in';
import type { Entry } from './Ledger';

/** Which claims are shown: the value of each choice, `any` where it is left open, and words to be found. */
export interface Filter {
  words: string;
  chapter: string;
  figure: string;
  paper: string;
  demo: string;
  verdict: string;
}

export type FilterChoice = Exclude<keyof Filter, 'words'>;

export const ALL: Filter = { words: '', chapter: 'any', figure: 'any', paper: 'any', demo: 'any', verdict: 'any' };

/** The figures that show a claim at all. */
const FIGURES = Object.entries(PLACED).filter(([id]) => Object.values(SHOWN_IN).some(({ figure }) => figure === id));

const any = (label: string) => ({ value: 'any', label });

/** The choices there are, declared like knobs. */
export const CHOICES: Readonly<Record<FilterChoice, ChoiceParameter>> = {
  chapter: choice<string>({
    label: 'Chapter',
    options: [any('all chapters'), ...CHAPTERS.map((one) => ({ value: one.id, label: `${one.number} ${one.title}` }))],
    default: 'any',
    why: 'The chapter of the story that says it.',
  }),
  figure: choice<string>({
    label: 'Figure',
    options: [any('all figures'), ...FIGURES.map(([id, place]) => ({ value: id, label: nameOfPlace(place) }))],
    default: 'any',
    why: 'The figure in which it can be seen.',
  }),
  paper: choice<string>({
    label: 'Paper',
    options: [
      any('all sources'),
      ...PAPERS.map(({ id, title }) => ({ value: id, label: title })),
      { value: 'other', label: 'other papers, or derived' },
    ],
    default: 'any',
    why: 'Where the expected value or its derivation starts from.',
  }),
  demo: choice<string>({
    label: 'Demonstration',
    options: [
      any('all demonstrations'),
      ...Object.entries(DEMOS).map(([id, title]) => ({ value: id, label: `${id}: ${title}` })),
    ],
    default: 'any',
    why: 'What the claims are grouped by.',
  }),
  verdict: choice<string>({
    label: 'Verdict',
    options: [
      any('any verdict'),
      { value: 'holds', label: 'holds' },
      { value: 'fails', label: 'fails' },
      { value: 'open', label: 'not yet run' },
    ],
    default: 'any',
    why: 'What came out when it was run on this page.',
  }),
};

/** Whether a claim is shown. Every word must be found somewhere in what the page tells of it. */
export function fits(filter: Filter, claim: Claim, entry: Entry | undefined): boolean {
  const { chapter, figure, paper, demo, verdict } = filter;
  if (chapter !== 'any' && CHAPTERS.find(({ id }) => id === chapter)?.number !== claim.chapter) return false;
  if (figure !== 'any' && SHOWN_IN[claim.id]?.figure !== figure) return false;
  if (demo !== 'any' && claim.demo !== demo) return false;
  if (verdict !== 'any' && (entry?.verdict ?? 'open') !== verdict) return false;
  if (paper !== 'any' && !isFrom(claim, paper)) return false;
  const text = textOf(claim);
  return filter.words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function isFrom({ source }: Claim, paper: string): boolean {
  if (paper === 'other') return !PAPERS.some((one) => source.includes(numberOf(one)));
  return PAPERS.some((one) => one.id === paper && source.includes(numberOf(one)));
}

/** Sources name a paper by its number on arXiv. */
const numberOf = ({ url }: Paper) => url.slice(url.lastIndexOf('/') + 1);

function textOf({ id, demo, sentence, setting, source, why, expected }: Claim): string {
  const labels = Object.keys(expected.values);
  return [id, demo, DEMOS[demo], sentence, setting, source, why, ...labels].join(' ').toLowerCase();
}
