import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check, write } from '../sim/parameter';
import { defaultOf, type ParameterId } from '../sim/parameters';
import { declared, type Form } from './link-form.fixture';
import { CHANGES, understood } from './link-versions';

const folder = new URL('.', import.meta.url);
const versions = readdirSync(folder).flatMap((name) => /^link-form-(\d+)\.json$/.exec(name)?.[1] ?? []);
const formOf = (version: string): Form =>
  JSON.parse(readFileSync(new URL(`link-form-${version}.json`, folder), 'utf8'));
const OF_PLANE = ' of the plane';

test('every version of the link is written down', () => {
  expect(versions.map(Number).sort((a, b) => a - b)).toEqual(CHANGES.map((_, i) => i + 1));
});

// Where one of these fails, a link that somebody kept has lost its meaning: add a change to link-versions.ts. What is new needs none.
describe.each(versions)('links of version %s', (version) => {
  const form = formOf(version);

  test('are all taken as they are', async () => {
    const now = await declared();
    for (const [name, { takes }] of Object.entries(form)) {
      for (const text of takes) {
        const { entries, corrections } = understood(`?v=${version}&${name}=${encodeURIComponent(text)}`);
        expect(corrections).toEqual([]);
        const known = [...entries].filter(([each]) => now.has(each));
        expect(known.length, `${name}=${text} is known`).toBeGreaterThan(0);
        for (const [each, value] of known) {
          const parameter = now.get(each);
          expect(parameter && check(parameter, value).correction, `${name}=${text}`).toBeUndefined();
        }
      }
    }
  });

  test('mean the same by what they leave out', async () => {
    const now = await declared();
    for (const [name, { standard }] of Object.entries(form)) {
      const isPlane = name.endsWith(OF_PLANE);
      const old = name.replace(OF_PLANE, '');
      const subject = old.slice(0, old.indexOf('.') + 1);
      const { entries } = understood(`?v=${version}&${subject}-=1`);
      const told = understood(`?v=${version}&${old}=${encodeURIComponent(standard)}`).entries;
      for (const [each, meant] of told) {
        const parameter = now.get(each);
        if (!parameter) continue;
        const today = isPlane ? defaultOf(each.slice(4) as ParameterId, 'moons') : parameter.default;
        expect(entries.get(each) ?? write(today), `${each} where it is left out`).toBe(meant);
      }
    }
  });
});
