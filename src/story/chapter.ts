import type { ComponentType } from 'react';

/** What the prose may use besides Markdown; the page says how it is drawn. */
export interface Words {
  /** A figure by its id. */
  Figure: ComponentType<{ id: string }>;
  /** A term coloured as in the figures: `of` names a method's id or a word of the glossary. */
  Term: ComponentType<{ of: string; children: React.ReactNode }>;
  /** Papers by their ids, with the theorem or section meant. */
  References: ComponentType<{ list: readonly Citation[] }>;
}

/** Where in a paper. */
export interface Citation {
  paper: string;
  /** "Theorem 1", "§3 and Figure 2". */
  where: string;
  /** What is found there, in half a sentence. */
  says: string;
}

export interface Chapter {
  /** 1 … 9. */
  number: number;
  /** The route: `1-price`. */
  id: string;
  title: string;
  /** A word or two for the table of contents. */
  short: string;
  /** The one sentence to carry home. */
  carry: string;
  load: () => Promise<{ default: ComponentType<{ components: Words }> }>;
}
