import recording from './recorded.json';

/** Methods whose runs were recorded: those of figure 1 of the paper. */
export const RECORDED = ['sgd', 'signum', 'adam'] as const;
export type RecordedMethod = (typeof RECORDED)[number];

/** Density step by step, as a History has it, and where it comes from. */
export interface DensityCourse {
  gradient: readonly number[];
  /** Of the standard deviations over the workers. */
  noise: readonly number[];
  /** Weights of the network. */
  dimension: number;
  workers: number;
  batch: number;
  /** A recording, or a run in this page. */
  origin: 'recorded' | 'live';
}

/** The recorded course of a method. */
export function recordedCourse(method: RecordedMethod): DensityCourse {
  const { dimension, workers, batch, runs } = recording;
  return { ...runs[method], dimension, workers, batch, origin: 'recorded' };
}

/** How and when the recording was made. */
export const RECORDED_HOW = `${recording.made} Recorded ${recording.date}.`;
