import type { Dials } from '../optim/exchange';
import { type Method, type MethodId, methodOf, needsOnlyMean } from '../optim/methods';
import { wordsFor } from '../optim/pack';
import type { Dataset } from './data/datasets';
import { type NetworkShape, networkShape } from './network/shape';
import type { Settings } from './parameters';

/** What a run is about, whatever computes it: data, network, methods, and what is watched. */
export interface World {
  settings: Settings;
  data: Dataset;
  shape: NetworkShape;
  methods: Method[];
  /** Index of the method whose exchange is watched: the first shown that votes, else that sends ballots, else the first. */
  watched: number;
  /** The watched coordinates are 32·word … 32·word + 31: for pictures, weights of the centre pixel. */
  word: number;
}

/** The world of settings on a loaded data set. */
export function worldOf(settings: Settings, data: Dataset): World {
  const shape = networkShape(data.width, settings.hidden, settings.width, data.classes.length);
  const methods = settings.methods.map(methodOf);
  const vote = methods.findIndex((method) => method.aggregator === 'majority');
  const ballot = vote >= 0 ? vote : methods.findIndex((method) => !needsOnlyMean(method));
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
  const { beta, beta1, beta2, epsilon, zero, tie, seed } = settings;
  return { beta, beta1, beta2, epsilon, zero, tie, seed };
}

/** A method's constant step size. */
export function stepSizeOf(settings: Settings, method: Method): number {
  return settings[`step.${method.id as MethodId}`];
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
