import { expect, test } from 'vitest';
import { routeOf } from './route';

test('every address leads somewhere', () => {
  expect(routeOf('')).toEqual({ route: 'lab', unknown: null });
  expect(routeOf('#/lab')).toEqual({ route: 'lab', unknown: null });
  expect(routeOf('#/lab/')).toEqual({ route: 'lab', unknown: null });
  expect(routeOf('#main')).toEqual({ route: 'lab', unknown: null });
  expect(routeOf('#/nowhere')).toEqual({ route: 'lab', unknown: 'nowhere' });
});
