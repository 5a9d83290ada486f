import { expect, it } from 'vitest';
import { drawNoise, NOISES } from '../noise';
import { drawFew } from './draw-few';

it.each(NOISES)('draws what drawNoise draws: $label', ({ value }) => {
  for (const dimension of [1, 2, 7, 130]) {
    const [few, many] = [new Float64Array(dimension), new Float64Array(dimension)];
    drawFew(value, 0.7, 11, 3, 5, few);
    drawNoise(value, 0.7, 11, 3, 5, many);
    expect(few).toEqual(many);
  }
});
