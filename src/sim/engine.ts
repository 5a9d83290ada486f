import { appendDensities, type Densities } from './densities';
import type { Evaluation, Frame, History } from './history';
import { SHOWN } from './own';
import { type ParameterId, type Settings, stepId } from './parameters';

/**
 * How the page and the worker talk. The page calls Engine (through Comlink); the worker answers with Updates, at most
 * one every few milliseconds and never waiting for paint, which `applyUpdate` folds into a History.
 */
export type RunState = 'loading' | 'paused' | 'running' | 'finished' | 'failed';

export type Update =
  | { kind: 'opened'; history: History }
  | { kind: 'state'; state: RunState; sentence: string }
  | { kind: 'rewound'; history: History }
  | Progress;

/** What the steps from `from` to `head` added. */
export interface Progress {
  kind: 'progress';
  from: number;
  head: number;
  tracks: {
    loss: number[];
    testLoss: number[];
    accuracy: number[];
    residual: number[];
    divergedAt: number | null;
    faults: number;
  }[];
  density: Densities;
  frames: Frame[];
  evaluations: Evaluation[];
  msPerStep: number;
  held: History['held'];
}

/** Hears updates in order. Between threads it answers later, with a promise. */
export type Listener = (update: Update) => unknown;

/** Every call is answered when the listener has heard what it led to. */
export interface Engine {
  /** Drops the present run and prepares a new one at step 0. */
  open(settings: Settings, listener: Listener): Promise<void>;
  /** Runs to the end, until paused, or until so many steps are made; `stepsPerSecond` 0 is as fast as it goes. */
  play(stepsPerSecond: number, until?: number): Promise<void>;
  pause(): Promise<void>;
  /** One step. */
  step(): Promise<void>;
  /** Makes `step` the head again: what came after is dropped, and the same steps follow. */
  rewind(step: number): Promise<void>;
  /**
   * The gradient of each example's own loss by each of a few weights of the watched method, [weights][examples], as Run.probe has it; between
   * two steps of a running run, which goes on. Rejects where there is no run, or no such weight.
   */
  probe(weights: readonly number[], examples: number): Promise<Float32Array[]>;
  /** Rewinds to `step` and goes on from there under other settings of the same network and data. */
  fork(step: number, settings: Settings): Promise<void>;
}

/** The knobs that a fork may change: they leave weights and data as they are. */
export const FORKABLE: readonly ParameterId[] = [
  'workers',
  'batch',
  'noise',
  'level',
  'partition',
  'alpha',
  'attackers',
  'attack',
  'schedule',
  'beta',
  'betaLion',
  'beta1',
  'beta2',
  'epsilon',
  'keep',
  'levels',
  'dither',
  'zero',
  'tie',
  'steps',
  'scale',
  ...SHOWN.map(({ id }) => stepId(id)),
];

/** Folds a progress into a history, in place. */
export function addProgress(history: History, progress: Progress): void {
  history.head = progress.head;
  history.msPerStep = progress.msPerStep;
  history.held = progress.held;
  progress.tracks.forEach((added, i) => {
    const track = history.tracks[i];
    track.loss.push(...added.loss);
    track.testLoss.push(...added.testLoss);
    track.accuracy.push(...added.accuracy);
    track.residual.push(...added.residual);
    track.divergedAt = added.divergedAt;
    track.faults = added.faults;
  });
  appendDensities(history.density, progress.density);
  history.frames.push(...progress.frames);
  history.evaluations.push(...progress.evaluations);
}
