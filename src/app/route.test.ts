import { expect, test } from 'vitest';
import { CHAPTERS } from '../story/chapters';
import { routeOf } from './route';

test('every address leads somewhere', () => {
  expect(routeOf('')).toEqual({ route: '', unknown: null });
  expect(routeOf('#/')).toEqual({ route: '', unknown: null });
  expect(routeOf('#/lab')).toEqual({ route: 'lab', unknown: null });
  expect(routeOf('#/lab/')).toEqual({ route: 'lab', unknown: null });
  expect(routeOf('#/receipts')).toEqual({ route: 'receipts', unknown: null });
  expect(routeOf('#main')).toEqual({ route: '', unknown: null });
  expect(routeOf('#/nowhere')).toEqual({ route: '', unknown: 'nowhere' });
});

test('nine chapters in order, each found by its id and by its number', () => {
  expect(CHAPTERS.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  for (const { id, number } of CHAPTERS) {
    expect(id.startsWith(`${number}-`)).toBe(true);
    expect(routeOf(`#/${id}`)).toEqual({ route: id, unknown: null });
    expect(routeOf(`#/${number}-an-older-title`).route).toBe(id);
  }
});
