import { symbol } from 'd3';
import { expect, test } from 'vitest';
import { SHOWN } from '../../sim/own';
import { methodLook } from './methodLook';

const looks = SHOWN.map(({ id }) => {
  const { color, dash, marker } = methodLook(id);
  return { id, color, dash, marker: `${symbol(marker.symbol, 64)()}${marker.hollow}` };
});

test('every row of the table has a look and a name, and so has the reader’s own method', () => {
  for (const { id, name } of SHOWN) {
    expect(methodLook(id), id).toMatchObject({ name, color: expect.stringContaining('var(--') });
  }
});

test('no two methods share two of colour, dash and marker', () => {
  for (const [i, a] of looks.entries()) {
    for (const b of looks.slice(0, i)) {
      const shared = (['color', 'dash', 'marker'] as const).filter((part) => a[part] === b[part]);
      expect(shared.length, `${a.id} and ${b.id} share ${shared.join(' and ')}`).toBeLessThan(2);
    }
  }
});
