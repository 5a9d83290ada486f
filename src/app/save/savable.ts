import type { NumberTable } from '../../components/figures/Numbers';
import type { Setting } from './card';

/** Something of which a reader may take a copy home: a figure of the story, or the lab's race. */
export interface Savable {
  /** Its name in the link, and in the names of files. */
  id: string;
  title: string;
  /** How every knob stands. */
  knobs: () => Readonly<Record<string, Setting>>;
  /** The whole link to this state. */
  address: () => string;
  table: () => NumberTable;
}
