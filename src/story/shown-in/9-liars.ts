import { type Cell, cells, type Sightings } from './sighting';

/** Bit m of the knob is worker m: the first so many lie. */
const first = (count: number) => String(2 ** count - 1);

const LIARS_COUNTED = [0, 3, 6, 8, 10, 12];

const both: Readonly<Record<string, Cell>> = {
  ...cells('vote, flippers', (row) => `${row} blind`, LIARS_COUNTED),
  ...cells('vote, liars who know', (row) => `${row} omniscient`, LIARS_COUNTED),
};

export const LIARS: Sightings = {
  'liars-thresholds': {
    figure: 'liars',
    knobs: { kind: 'omniscient', signal: '0.5', who: first(8) },
    caption: { 'omniscient, S = .5': 'liars who know the truth win from' },
  },
  'liars-table-half': {
    figure: 'liars',
    knobs: { kind: 'omniscient', signal: '0.5', who: first(8) },
    caption: { '8 omniscient': 'of the vote with' },
    table: both,
  },
  'liars-table-one': {
    figure: 'liars',
    knobs: { kind: 'omniscient', who: first(12) },
    caption: { '12 omniscient': 'of the vote with' },
    table: both,
  },
  'liars-first-lost': {
    figure: 'liars',
    knobs: { kind: 'omniscient', who: first(11) },
    caption: { 'P at 11, S = 1': 'of the vote with' },
    table: { 'P at 11, S = 1': ['11', 'vote, liars who know'] },
  },
  'liars-drawn': {
    figure: 'liars',
    knobs: { kind: 'flip', signal: '0.5', who: first(6) },
    caption: { flip: 'of the vote with' },
    table: { flip: ['6', 'vote, this lie'], omniscient: ['6', 'vote, liars who know'] },
  },
  'one-shout-ruins-the-mean': {
    figure: 'liars',
    caption: { mean: 'the mean is wrong with chance', vote: 'of the vote with' },
    table: { mean: ['1', 'mean, this lie'], vote: ['1', 'vote, this lie'] },
  },
};
