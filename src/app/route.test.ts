import { expect, test } from 'vitest';
import { CHAPTERS } from '../story/chapters';
import { PLACED } from '../story/placed';
import { routeOf } from './route';

const nowhere = { figure: null, unknown: null, unknownFigure: null };

test('every address leads somewhere', () => {
  expect(routeOf('')).toEqual({ ...nowhere, route: '' });
  expect(routeOf('#/')).toEqual({ ...nowhere, route: '' });
  expect(routeOf('#/lab')).toEqual({ ...nowhere, route: 'lab' });
  expect(routeOf('#/lab/')).toEqual({ ...nowhere, route: 'lab' });
  expect(routeOf('#/receipts')).toEqual({ ...nowhere, route: 'receipts' });
  expect(routeOf('#main')).toEqual({ ...nowhere, route: '' });
  expect(routeOf('#/nowhere')).toEqual({ ...nowhere, route: '', unknown: 'nowhere' });
  expect(routeOf('#/no/where')).toEqual({ ...nowhere, route: '', unknown: 'no/where' });
});

test('nine chapters in order, each found by its id and by its number', () => {
  expect(CHAPTERS.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  for (const { id, number } of CHAPTERS) {
    expect(id.startsWith(`${number}-`)).toBe(true);
    expect(routeOf(`#/${id}`)).toEqual({ ...nowhere, route: id });
    expect(routeOf(`#/${number}-an-older-title`).route).toBe(id);
  }
});

test('a figure is found in its chapter, wherever it is looked for, and on the ledger', () => {
  for (const [figure, { chapter }] of Object.entries(PLACED)) {
    const found = { route: chapter, figure, unknown: null, unknownFigure: null };
    expect(routeOf(`#/${chapter}/${figure}`)).toEqual(found);
    expect(routeOf(`#/${chapter.slice(0, 1)}/${figure}/`)).toEqual(found);
    expect(routeOf(`#/9-liars/${figure}`)).toEqual(found);
    expect(routeOf(`#/receipts/${figure}`)).toEqual({ ...found, route: 'receipts' });
  }
});

test('a figure that there is not leads to the chapter', () => {
  expect(routeOf('#/4-vote/toString')).toEqual({ ...nowhere, route: '4-vote', unknownFigure: 'toString' });
});
