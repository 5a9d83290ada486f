import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { COMPRESSOR_OPTIONS } from './compressors';
import { RepairSentence } from './RepairSentence';
import { walkTrap } from './repairs';

test('the length is said to rise only where it does', () => {
  for (const compressor of ['own' as const, ...COMPRESSOR_OPTIONS.map(({ value }) => value)]) {
    for (const steps of [20, 100]) {
      const values = { trap: 'top-one' as const, compressor, step: 0.1, steps, schedule: 'constant' as const };
      const data = walkTrap(values);
      const said = renderToStaticMarkup(createElement(RepairSentence, { values, data })).replace(/<[^>]*>/g, '');
      const hasRisen = data.on.shown.some((length) => length > 1 + 1e-9);
      expect(said, compressor).toContain(hasRisen ? 'the length rises to' : 'the length never is above what it was');
    }
  }
});
