import type { SignSetting } from '../theory/setting';
import { range } from './vectors';

/** The same number in every coordinate. */
export const ones = (dimension: number, value = 1): number[] => range(dimension).map(() => value);

/** What the theorems of signSGD are told of f = ½ L ‖x‖² from (1, …, 1) with noise σ_i = σ. */
export const signSetting = (dimension: number, curvature: number, sigma: number, K: number): SignSetting => ({
  f0: (dimension * curvature) / 2,
  fStar: 0,
  L: ones(dimension, curvature),
  sigma: ones(dimension, sigma),
  K,
});
