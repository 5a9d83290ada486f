import { describe, expect, it } from 'vitest';
import { coursesOf } from '../../../sim/densities';
import { PART_WEIGHTS } from './measured-parts';
import { recordedDensities } from './recorded';
import { RECORDED, recordedSettings, STEPS } from './recorded-settings';

describe('the recording', () => {
  it('has a density between 1/d and 1 of every part at every step of every method', () => {
    // 784 pixels, 64 units, 10 classes, and a bias each.
    expect(PART_WEIGHTS).toEqual([50890, 50240, 650]);
    for (const method of RECORDED) {
      coursesOf(recordedDensities(method)).forEach(({ gradient, noise }, part) => {
        expect(gradient).toHaveLength(STEPS);
        expect(noise).toHaveLength(STEPS);
        for (const phi of [...gradient, ...noise]) {
          expect(phi).toBeGreaterThan(1 / PART_WEIGHTS[part]);
          expect(phi).toBeLessThanOrEqual(1);
        }
      });
    }
  });

  it('has no whole vector denser than its densest layer, which no vector is', () => {
    for (const method of RECORDED) {
      const { gradient, noise, layers } = recordedDensities(method);
      for (let step = 0; step < STEPS; step++) {
        expect(gradient[step]).toBeLessThanOrEqual(Math.max(...layers.map((layer) => layer.gradient[step])) + 1e-4);
        expect(noise[step]).toBeLessThanOrEqual(Math.max(...layers.map((layer) => layer.noise[step])) + 1e-4);
      }
    }
  });

  it('was made with one seed, so that all methods begin with the same gradient', () => {
    const firsts = RECORDED.map((method) => coursesOf(recordedDensities(method)).map(({ gradient }) => gradient[0]));
    for (const first of firsts) expect(first).toEqual(firsts[0]);
  });

  it('is of the lab as it is by default, one object a method', () => {
    const settings = recordedSettings('signum');
    expect(settings).toMatchObject({
      data: 'fashion',
      workers: 16,
      batch: 16,
      methods: ['signum'],
      steps: STEPS,
      seed: 7,
    });
    expect(recordedSettings('signum')).toBe(settings);
  });
});
