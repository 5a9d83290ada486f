import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { density } from '../../../sim/measures/density';
import { DIMENSION, handled, SHAPES, type ShapeId, shapeOf } from './vectors';

const PLAIN = { stretch: 1, order: 0, turn: 0 };
const square = (v: Float64Array) => v.reduce((sum, x) => sum + x * x, 0);
const ids = Object.keys(SHAPES) as ShapeId[];

describe('the vectors on offer', () => {
  it('have the densities that follow by hand', () => {
    expect(density(shapeOf('constant'))).toBeCloseTo(1, 12);
    expect(density(shapeOf('spike'))).toBeCloseTo(0.1, 12);
    expect(density(shapeOf('sparse'))).toBeCloseTo(0.3, 12);
    expect(density(shapeOf('harmonic'))).toBeCloseTo(0.5536, 4);
  });
});

describe('handled', () => {
  const handling = fc.record({
    stretch: fc.double({ min: 0.1, max: 10, noNaN: true }),
    order: fc.integer({ min: 0, max: 20 }),
    turn: fc.double({ min: -90, max: 90, noNaN: true }),
  });

  it('leaves a vector alone if nothing is done to it', () => {
    for (const id of ids) expect(handled(shapeOf(id), PLAIN)).toEqual(shapeOf(id));
  });

  it('keeps the length but for the stretch', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), handling, (id, change) => {
        const v = shapeOf(id);
        const wanted = change.stretch ** 2 * square(v);
        expect(square(handled(v, change))).toBeGreaterThan(wanted * (1 - 1e-12));
        expect(square(handled(v, change))).toBeLessThan(wanted * (1 + 1e-12));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not change the density by stretch or order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), handling, (id, change) => {
        const v = shapeOf(id);
        expect(density(handled(v, { ...change, turn: 0 }))).toBeCloseTo(density(v), 12);
      }),
      { numRuns: 1000 },
    );
  });

  it('turns the first axis into the diagonal', () => {
    const angle = (Math.acos(1 / Math.sqrt(DIMENSION)) * 180) / Math.PI;
    const turned = handled(shapeOf('spike'), { ...PLAIN, turn: angle });
    for (const x of turned) expect(x).toBeCloseTo(2 / Math.sqrt(DIMENSION), 12);
    expect(density(turned)).toBeCloseTo(1, 12);
  });
});
