/** Where a reader sees what a claim says, and which of its numbers stand there. */
export interface Sighting {
  figure: string;
  /** As a link writes them; the others stand where they stand by default. */
  knobs?: Readonly<Record<string, string>>;
  /** By the label of a number of the claim: the words of the caption, or of the table’s, that come before it; '' where it may stand anywhere. */
  caption?: Readonly<Record<string, string>>;
  /** By the label of a number of the claim: its row, by the first cell, and its column. */
  table?: Readonly<Record<string, Cell>>;
  /** How many of the figure’s units make one of the claim’s; 1 without it. */
  unit?: number;
}

export type Cell = readonly [row: string, column: string];

export type Sightings = Readonly<Record<string, Sighting>>;

/** Cells of one column, a label each: `M = 3` is found in the row of 3. */
export function cells(column: string, label: (row: number) => string, rows: readonly number[]): Record<string, Cell> {
  return Object.fromEntries(rows.map((row) => [label(row), [String(row), column]]));
}
