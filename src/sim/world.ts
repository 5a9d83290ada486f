import type { Dials } from '../optim/exchange';
import { sendsBallots } from '../optim/methods';
import { wordsFor } from '../optim/pack';
import type { Dataset } from './data/datasets';
import { type NetworkShape, networkShape } from './network/shape';
import { methodsOf, type ShownRow } from './own';
import { type Settings, stepId } from './parameters';

/** What a run is about, whatever computes it: data, network, methods, and what is watched. */
export interface World {
  settings: Settings;
  data: Dataset;
  shape: NetworkShape;
  methods: ShownRow[];
  /** Index of the method whose exchange is watched: the first shown that votes, else that sends ballots, else the first. */
  watched: number;
  /** The watched coordinates are 32·word … 32·word + 31: for pictures, weights of the centre pixel. */
  word: number;
}

/** The world of settings on a loaded data set. */
export function worldOf(settings: Settings, data: Dataset): World {
  const shape = networkShape(data.width, settings.hidden, settings.width, data.classes.length);
  const methods = methodsOf(settings);
  const vote = methods.findIndex((method) => method.aggregator === 'majority');
  const ballot = vote >= 0 ? vote : methods.findIndex(sendsBallots);
  const { outputs } = shape.layers[0];
  const centre = Math.floor((Math.floor(data.width / 2 + Math.sqrt(data.width) / 2) * outputs) / 32);
  const lastFull = Math.max(0, Math.floor(shape.dimension / 32) - 1);
  return {
    settings,
    data,
    shape,
    methods,
    watched: Math.max(0, ballot),
    word: Math.min(centre, lastFull, wordsFor(shape.dimension) - 1),
  };
}

/** The dials of every exchange of a run. */
export function dialsOf(settings: Settings): Dials {
  const { beta, beta1, beta2, betaLion, epsilon, keep, levels, dither, zero, tie, seed } = settings;
  return { beta, beta1, beta2, betaLion, epsilon, keep, levels, dither, zero, tie, seed };
}

/** A method's step size in a step. */
export function stepSizeOf(settings: Settings, method: ShownRow, step: number): number {
  const first = settings[stepId(method.id)];
  return settings.schedule === 'inverse-root' ? first / Math.sqrt(step + 1) : first;
}

/** The layers that scales are taken over. */
export function scaleLayers({ settings, shape }: World): number[] | undefined {
  return settings.scale === 'layer' ? shape.tensors : undefined;
}

/** Whether the test set is scored at the iterate before step k. Pictures are not scored at step 0: the test set may still be on its way. */
export function evaluatesAt(step: number, settings: Settings): boolean {
  if (step === settings.steps) return true;
  return settings.data === 'fashion' ? step > 0 && step % 20 === 0 : step % 10 === 0;
}
