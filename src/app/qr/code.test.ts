import fc from 'fast-check';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { parseLink } from '../link';
import { addresses } from './addresses';
import { codeOf } from './code';

/** What an independent decoder reads off the picture that the path draws, so many pixels a module. */
function scanned(text: string, pixels = 4): string | null {
  const code = codeOf(text);
  if (!code) return null;
  const width = code.side * pixels;
  const image = new Uint8ClampedArray(4 * width * width).fill(255);
  for (const [, x, y, run] of code.path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let row = Number(y) * pixels; row < (Number(y) + 1) * pixels; row++) {
      for (let column = Number(x) * pixels; column < (Number(x) + Number(run)) * pixels; column++) {
        image.fill(0, 4 * (row * width + column), 4 * (row * width + column) + 3);
      }
    }
  }
  return jsQR(image, width, width, { inversionAttempts: 'dontInvert' })?.data ?? null;
}

const BASE = 'https://lecturer.example.org/one-bit/';
const here = (route: string, figure: string | null) => ({
  base: BASE,
  hash: `#/${route}`,
  route,
  figure: figure === null ? null : { id: figure, hash: `#/${route}/${figure}`, title: 'Jury' },
});
const linked = (query: string) => parseLink(query).linked;

test.each([
  `${BASE}#/4-vote`,
  `${BASE}?jury.signal=1&jury.noise=laplace&theme=projector#/4-vote/jury`,
  `${BASE}?lab.data=moons&lab.workers=64&lab.level=0.05&lab.fork=120&lab.fork.level=0&lab.ghost=300&lab.at=200#/lab`,
  'x'.repeat(900),
])('a decoder that knows nothing of the encoder reads %s', (text) => {
  expect(scanned(text)).toBe(text);
});

test('and any other address', () => {
  const part = fc.string({ unit: fc.constantFrom(...'abcxyzABC019.-_%&=/'), maxLength: 300 });
  fc.assert(
    fc.property(part, (text) => {
      expect(scanned(BASE + text)).toBe(BASE + text);
    }),
    { numRuns: 25 },
  );
});

test('four modules around it are white', () => {
  const code = codeOf(BASE);
  const starts = [...(code?.path.matchAll(/M(\d+) (\d+)h(\d+)/g) ?? [])].map(([, x, y, run]) => [+x, +y, +x + +run]);
  expect(Math.min(...starts.map(([x]) => x))).toBe(4);
  expect(Math.min(...starts.map(([, y]) => y))).toBe(4);
  expect(Math.max(...starts.map(([, , end]) => end))).toBe((code?.side ?? 0) - 4);
});

test('what is too long for the last row has no code', () => {
  // Version 25 with error correction M holds 997 bytes (ISO/IEC 18004, table 7).
  expect(codeOf('x'.repeat(997))).not.toBeNull();
  expect(codeOf('x'.repeat(998))).toBeNull();
});

test('a code says all of the page, or else a figure of it, or else the page', () => {
  const [all, one, page] = addresses(linked('?jury.signal=1&wall.beta=0.5&split.voters=9'), here('4-vote', 'jury'));
  expect(all).toEqual({ text: `${BASE}?jury.signal=1&split.voters=9#/4-vote`, says: '' });
  expect(one.text).toBe(`${BASE}?jury.signal=1#/4-vote/jury`);
  expect(one.says).toMatch(/too long .* “Jury”\.$/);
  expect(page.text).toBe(`${BASE}#/4-vote`);
  expect(addresses(linked('?lab.workers=3'), here('lab', null))).toHaveLength(2);
});

test('on the stage it leads to the figure of the beat in its chapter, at the beat', () => {
  const [first] = addresses(linked('?present&beat=3&jury.signal=1&split.voters=9'), here('4-vote', 'jury'));
  expect(first).toEqual({ text: `${BASE}?beat=3&jury.signal=1#/4-vote/jury`, says: '' });
});

test('what the hall guessed or drew, and its large type, stay in the hall', () => {
  const bet = '?present&beat=4&theme=projector&line.guess=minimum&line.epsilon=0.5';
  const [first] = addresses(linked(bet), here('5-traps', 'line'));
  expect(first.text).toBe(`${BASE}?beat=4&line.epsilon=0.5#/5-traps/line`);
  const [page] = addresses(linked('?theme=projector&line.guess=minimum'), here('5-traps', 'line'));
  expect(page.text).toBe(`${BASE}?line.guess=minimum#/5-traps`);
  expect(addresses(linked('?theme=dark'), here('5-traps', 'line'))[0].text).toBe(`${BASE}?theme=dark#/5-traps`);
});
