import { CHAPTERS } from './chapters';

/** Where a figure stands, and what it is called there. */
export interface Place {
  /** The id of its chapter. */
  chapter: string;
  title: string;
}

/** The figures of the chapters by their ids, in the order in which they are read. */
export const PLACED: Readonly<Record<string, Place>> = {
  wire: { chapter: '1-price', title: 'Wire' },
  round: { chapter: '1-price', title: 'One round' },
  bill: { chapter: '1-price', title: 'Bill' },
  descent: { chapter: '2-sign', title: 'Descent' },
  density: { chapter: '3-rulers', title: 'Density' },
  sparse: { chapter: '3-rulers', title: 'Sparse noise' },
  map: { chapter: '3-rulers', title: 'Who wins' },
  measured: { chapter: '3-rulers', title: 'Measured' },
  counting: { chapter: '4-vote', title: 'Counting' },
  code: { chapter: '4-vote', title: 'The code' },
  ballots: { chapter: '4-vote', title: 'Ballots' },
  jury: { chapter: '4-vote', title: 'Jury' },
  symmetry: { chapter: '4-vote', title: 'Symmetry' },
  split: { chapter: '4-vote', title: 'Split' },
  wall: { chapter: '5-traps', title: 'The wall' },
  line: { chapter: '5-traps', title: 'The line' },
  valley: { chapter: '5-traps', title: 'The valley' },
  paying: { chapter: '6-debt', title: 'Paying' },
  debt: { chapter: '6-debt', title: 'The debt' },
  repaired: { chapter: '6-debt', title: 'The repair' },
  bound: { chapter: '6-debt', title: 'The bound' },
  span: { chapter: '7-span', title: 'Span' },
  tug: { chapter: '8-worlds', title: 'Tug of war' },
  noisy: { chapter: '8-worlds', title: 'Noisy ballots' },
  ssdm: { chapter: '8-worlds', title: 'Stochastic sign' },
  spb: { chapter: '8-worlds', title: 'The ρ-norm' },
  liars: { chapter: '9-liars', title: 'Liars' },
};

/** “4 Jury”: the number of the chapter and the title. */
export function nameOfPlace({ chapter, title }: Place): string {
  return `${CHAPTERS.find(({ id }) => id === chapter)?.number} ${title}`;
}
