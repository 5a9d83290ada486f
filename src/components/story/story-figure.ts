import type { ReactNode } from 'react';
import type { Parameters, Values } from '../../sim/parameter';
import type { NumberTable } from '../figures/Numbers';

/** Turns one or several knobs of a figure. */
export type Turn<P extends Parameters> = (change: Partial<Values<P>>) => void;

/** What the parts of a figure see: where its knobs stand, and what was computed of them. */
export interface Shown<P extends Parameters, D> {
  values: Values<P>;
  data: D;
  turn: Turn<P>;
}

/**
 * A figure that is computed whole while its knobs move: settings in; picture, sentence and numbers out. It opens in the state that shows
 * its point: that is what the defaults of its knobs are for.
 */
export interface StoryFigure<P extends Parameters = Parameters, D = unknown> {
  /** Its name in the link: `id.knob=value`. */
  id: string;
  /** Its accessible name. */
  title: string;
  /** A few words after the title. */
  subtitle: string | ((shown: Shown<P, D>) => string);
  knobs: P;
  /** Knobs without a control of their own, because a handle in the picture turns them. */
  handles?: readonly (keyof P & string)[];
  /** Why a knob has no effect now, by knob; it then cannot be turned. */
  idle?: (values: Values<P>) => { [K in keyof P]?: string };
  /** Everything that the picture, the sentence and the table show; pure, and quick enough to run on every move of a slider. */
  compute: (values: Values<P>) => D;
  Picture: (shown: Shown<P, D>) => ReactNode;
  /** The caption: what to notice, in numbers of `data`. */
  Sentence: (shown: Shown<P, D>) => ReactNode;
  numbers: (shown: Shown<P, D>) => NumberTable;
}

/** A figure, with the types of its knobs and data inferred. */
export function storyFigure<P extends Parameters, D>(figure: StoryFigure<P, D>): StoryFigure<P, D> {
  return figure;
}
