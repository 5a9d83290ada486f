import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardText, readCard } from './card';

const setting = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.string(),
  fc.array(fc.string(), { maxLength: 4 }),
);
const cards = fc.record({
  figure: fc.string(),
  knobs: fc.dictionary(fc.string(), setting, { maxKeys: 8 }),
  theme: fc.constantFrom('light' as const, 'dark' as const, 'projector' as const, 'auto' as const),
  link: fc.string(),
  caption: fc.string(),
  made: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
});

const CARD = {
  kind: 'one-bit/experiment',
  version: 1,
  figure: 'jury',
  knobs: { signal: 0.3, noise: 'laplace' },
  link: '',
  caption: '',
  made: '',
};

test('every card comes back with its figure, its knobs and its theme', () => {
  fc.assert(
    fc.property(cards, (card) => {
      const { figure, knobs, theme } = card;
      expect(readCard(cardText(card))).toEqual({ figure, knobs, theme });
    }),
    { numRuns: 1000 },
  );
});

test('whatever a file holds, it is a card or one sentence says why not', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fc.record({ ...Object.fromEntries(Object.keys(CARD).map((key) => [key, fc.anything()])) }).map((card) => {
      return JSON.stringify({ ...CARD, ...card, kind: CARD.kind, version: CARD.version }) ?? '';
    }),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const read = readCard(text);
      if (typeof read === 'string') expect(read).toMatch(/^[A-Z][^.]*\.?[^.]*nothing is changed\.$/);
      else
        expect(Object.values(read.knobs).every((value) => ['number', 'string', 'object'].includes(typeof value))).toBe(
          true,
        );
    }),
    { numRuns: 1000 },
  );
});

test('what is wrong is named', () => {
  const said = (change: object) => readCard(JSON.stringify({ ...CARD, ...change }));
  expect(readCard('{"kind": "one-bit')).toContain('is no experiment card');
  expect(said({ kind: 'two-bit' })).toContain('is no experiment card');
  expect(said({ version: 7 })).toContain('version 7');
  expect(said({ figure: 4 })).toContain('which figure');
  expect(said({ knobs: { signal: { deep: 1 } } })).toContain('settings');
  expect(said({ knobs: [1, 2] })).toContain('settings');
  expect(said({ theme: 'sepia' })).toEqual({ figure: 'jury', knobs: CARD.knobs });
});
