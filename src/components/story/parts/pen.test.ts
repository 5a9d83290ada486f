import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pen, type Piece } from './pen';

type Corner = [number, number];

/** What pieces draw, stretch by stretch, each with how far into its dashes it begins. */
function stretches(pieces: readonly Piece[]) {
  return pieces.flatMap(({ path, offset }) =>
    path
      .split('M')
      .slice(1)
      .flatMap((run) => {
        const corners = run.split('L').map((corner) => corner.split(' ').map(Number));
        let walked = offset;
        return corners.slice(1).map((to, i) => {
          const from = corners[i];
          const begins = walked;
          walked += Math.hypot(to[0] - from[0], to[1] - from[1]);
          return { from, to, begins };
        });
      }),
  );
}

function drawn(line: readonly Corner[]): readonly Piece[] {
  const pen = new Pen();
  pen.moveTo(...line[0]);
  for (const corner of line.slice(1)) pen.lineTo(...corner);
  return pen.pieces();
}

const corner = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
const line = fc.array(corner, { minLength: 2, maxLength: 300 });

test('the pieces draw every stretch once, in order, and their dashes go on', () => {
  fc.assert(
    fc.property(line, (corners) => {
      const parts = stretches(drawn(corners));
      expect(parts.map(({ to }) => to)).toEqual(corners.slice(1));
      expect(parts.map(({ from }) => from)).toEqual(corners.slice(0, -1));
      let walked = 0;
      const off = parts.map(({ from, to, begins }) => {
        const error = Math.abs(begins - walked);
        walked += Math.hypot(to[0] - from[0], to[1] - from[1]);
        return error;
      });
      // Offsets are written to a hundredth of a pixel.
      expect(Math.max(...off)).toBeLessThan(0.01);
    }),
    { numRuns: 1000 },
  );
});

test('a piece is short, but for a stretch that is longer', () => {
  fc.assert(
    fc.property(line, (corners) => {
      for (const piece of drawn(corners)) {
        const parts = stretches([piece]).slice(0, -1);
        const length = parts.reduce((sum, { from, to }) => sum + Math.hypot(to[0] - from[0], to[1] - from[1]), 0);
        expect(parts.length).toBeLessThan(64);
        expect(length).toBeLessThan(400);
      }
    }),
    { numRuns: 1000 },
  );
});

test('where the pen is put down dashes begin anew', () => {
  const pen = new Pen();
  for (const x of [0, 1000, 2000]) {
    pen.moveTo(x, 0);
    for (let i = 1; i <= 5; i++) pen.lineTo(x, 90 * i);
  }
  for (const { from, begins } of stretches(pen.pieces())) expect(begins).toBe(from[1]);
  expect(pen.pieces()).toEqual([]);
});

test('short lines share a piece', () => {
  const pen = new Pen();
  for (const x of [0, 10]) {
    pen.moveTo(x, 0);
    pen.lineTo(x, 4.125);
  }
  expect(pen.pieces()).toEqual([{ path: 'M0 0L0 4.13M10 0L10 4.13', offset: 0 }]);
});
