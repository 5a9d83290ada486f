import type { Parameters, Values } from '../../sim/parameter';
import type { StoryFigure } from './story-figure';

const latest = new WeakMap<object, { key: string; data: unknown }>();

/**
 * What a figure computes of its knobs, kept until one of them moves: React may ask several times before a figure is on the page, and
 * whoever comes back to a chapter finds it as it was. Throws what the figure throws.
 */
export function computed<P extends Parameters, D>(figure: StoryFigure<P, D>, values: Values<P>): D {
  const key = JSON.stringify(values);
  const known = latest.get(figure);
  if (known?.key === key) return known.data as D;
  const data = figure.compute(values);
  latest.set(figure, { key, data });
  return data;
}
