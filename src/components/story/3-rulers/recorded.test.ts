import { describe, expect, it } from 'vitest';
import { RECORDED, recordedCourse } from './recorded';

describe('the recording', () => {
  it('has a density between 1/d and 1 at every step of every method', () => {
    for (const method of RECORDED) {
      const { gradient, noise, dimension } = recordedCourse(method);
      expect(gradient).toHaveLength(200);
      expect(noise).toHaveLength(200);
      for (const phi of [...gradient, ...noise]) {
        expect(phi).toBeGreaterThan(1 / dimension);
        expect(phi).toBeLessThanOrEqual(1);
      }
    }
  });

  it('was made with one seed, so that all methods begin with the same gradient', () => {
    expect(new Set(RECORDED.map((method) => recordedCourse(method).gradient[0])).size).toBe(1);
  });
});
