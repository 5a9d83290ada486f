import { createContext } from 'react';

/** What a beat sets: the knobs of one figure, written as in a link. */
export interface Base {
  figure: string;
  knobs: Readonly<Record<string, string>>;
}

/** The beat that the figures below stand in: what its figure goes back to, and what its link leaves out. */
export const BaseContext = createContext<Base | null>(null);
