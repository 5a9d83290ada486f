/** What three workers want, as Chen et al. (1906.01736, figure 1) have them. */
export const WANTS = [1, 2, 10] as const;
export const MEAN = 13 / 3;
export const MEDIAN = 2;

/** Mean and median as lines of a chart. */
export const ENDS = [
  { name: 'mean', at: MEAN },
  { name: 'median', at: MEDIAN, isBelow: true },
];
