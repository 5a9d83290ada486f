import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from './csv';

test('cells with commas, quotes and line ends are quoted, lines end as RFC 4180 has it', () => {
  const table = {
    caption: '',
    columns: ['a', 'b, c'],
    rows: [
      ['say "x"', 0.1 + 0.2],
      ['two\nlines', -0.5],
    ],
  };
  expect(csvOf(table)).toBe('a,"b, c"\r\n"say ""x""",0.30000000000000004\r\n"two\nlines",-0.5\r\n');
});

test('every table comes back as it went in, numbers to the last bit', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double({ noNaN: true }).map((value) => value + 0),
  );
  const tables = fc.integer({ min: 2, max: 5 }).chain((columns) =>
    fc.record({
      caption: fc.constant(''),
      columns: fc.array(fc.string(), { minLength: columns, maxLength: columns }),
      rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 6 }),
    }),
  );
  fc.assert(
    fc.property(tables, (table) => {
      const [columns, ...rows] = csvParseRows(csvOf(table));
      expect(columns).toEqual(table.columns);
      expect(rows).toEqual(table.rows.map((row) => row.map(String)));
      const numbers = (list: readonly (readonly unknown[])[]) =>
        list.flat().filter((value) => typeof value === 'number');
      expect(rows.flatMap((row, i) => row.filter((_, k) => typeof table.rows[i][k] === 'number')).map(Number)).toEqual(
        numbers(table.rows),
      );
    }),
    { numRuns: 1000 },
  );
});
