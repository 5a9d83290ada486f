import { expect, test } from 'vitest';
import { legible } from './legible';

const label = (from: number, to: number, y: number, isKept = false) => ({ from, to, y, isKept });

test('a label gives way to names, to what is kept, and to those before it', () => {
  const kept = label(0, 100, 50, true);
  const onKept = label(40, 60, 60);
  const free = label(40, 60, 80);
  const onFree = label(50, 70, 90);
  const onName = label(200, 220, 10);
  expect(legible([onKept, kept, free, onFree, onName], [{ from: 210, to: 260, y: 0 }], 18)).toEqual([kept, free]);
});

test('what lies beside or a row below is not in the way', () => {
  const labels = [label(0, 20, 0), label(20, 40, 0), label(0, 20, 18)];
  expect(legible(labels, [], 18)).toEqual(labels);
});

test('what is kept stays though it lies on a name', () => {
  const kept = label(0, 100, 50, true);
  expect(legible([kept], [{ from: 0, to: 100, y: 50 }], 18)).toEqual([kept]);
});
