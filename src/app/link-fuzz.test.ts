import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type AnyFigure, STORY_FIGURES } from '../components/story/figures';
import { check, type Parameter, write } from '../sim/parameter';
import { declarationOf, PARAMETERS, type ParameterId, type Settings } from '../sim/parameters';
import { checkKnobs, writeKnobs } from './article/figureKnobs';
import { onlyForkable } from './lab/compare';
import { since } from './lab/course';
import { VIEW } from './lab/view';
import { type Linked, parseLink, writeLink } from './link';
import { declared } from './link-form.fixture';
import { checkFilter, writeFilter } from './receipts/filterTexts';
import { routeOf } from './route';
import { THEME } from './theme';

const CASES = 2000;
/** More sentences than these are not said at once. */
const MOST_SENTENCES = 6;
const LONGEST_SENTENCE = 400;

const figures = new Map<string, AnyFigure>();
let names: string[] = [];

beforeAll(async () => {
  names = [...(await declared()).keys()];
  for (const [id, load] of Object.entries(STORY_FIGURES)) figures.set(id, (await load()).figure);
});

const EVIL = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '', '.', '..', ' '];
const COURSE = [
  'at',
  'head',
  'play',
  'fork',
  'fork2',
  'fork9',
  'fork.level',
  'fork2.steps',
  'fork.data',
  'ghost',
  'ghost.data',
];

/** Any text, with what trips parsers often enough. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    ...EVIL,
    'NaN',
    'Infinity',
    '-Infinity',
    '1e999',
    '-1e-999',
    '-0',
    '0x1F',
    '1_000',
    '٣',
    '9'.repeat(400),
    '🗳'.repeat(60),
  ),
  fc.double().map(String),
  fc.integer().map(String),
  fc.nat(2000).map((times) => 'a.%2'.repeat(times)),
);
const name = fc.oneof(
  { weight: 6, arbitrary: fc.nat().map((i) => names[i % names.length]) },
  { weight: 2, arbitrary: fc.constantFrom(...COURSE).map((id) => `lab.${id}`) },
  fc.constantFrom(
    'v',
    'theme',
    'beat',
    'present',
    'speaker',
    'embed',
    'receipts.words',
    'receipts.chapter',
    'receipts.figure',
  ),
  fc
    .tuple(fc.constantFrom('lab', 'jury', 'receipts', ...EVIL), fc.constantFrom(...EVIL))
    .map((parts) => parts.join('.')),
  text,
);
/** A piece of a query: encoded as it should be, not at all, or broken in the middle. */
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(name, text).map(([n, t]) => `${n}=${encodeURIComponent(t.replace(/\p{Surrogate}/gu, ''))}`),
  },
  fc.tuple(name, text).map(([n, t]) => `${n}=${t}`),
  fc
    .tuple(name, fc.constantFrom('%', '%E0%A4', '%zz', '%00', '%ff%fe', '%u0041', '+++', '=====', '&&&'))
    .map((two) => two.join('=')),
  fc
    .uint8Array({ maxLength: 20 })
    .map((bytes) => [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')),
  text,
);
const query = fc
  .array(piece, { maxLength: 12 })
  .chain((pieces) => fc.constantFrom(pieces, [...pieces, ...pieces]))
  .map((pieces) => `?${pieces.join('&')}`);

function expectValid(parameter: Parameter, value: Parameter['default'], what: string): void {
  const { value: same, correction } = check(parameter, write(value as string));
  // An expectation of its own for each of so many would take most of the time.
  if (correction !== undefined || String(same) !== String(value)) expect.fail(`${what} is ${value}: ${correction}`);
}

function expectSettings(settings: Settings): void {
  expect(Object.keys(settings)).toEqual(Object.keys(PARAMETERS));
  for (const id of Object.keys(PARAMETERS) as ParameterId[]) expectValid(declarationOf(id, settings), settings[id], id);
}

function expectSentences(sentences: readonly string[]): void {
  expect(sentences.length).toBeLessThanOrEqual(MOST_SENTENCES);
  for (const sentence of sentences) {
    expect(sentence.length).toBeLessThan(LONGEST_SENTENCE);
    expect(sentence).toMatch(/\.$/);
  }
}

function expectLinked({ settings, forks, moment, view, theme, figures: told, beat, stage }: Linked): void {
  expectSettings(settings);
  forks.forEach(({ at, before }, i) => {
    expectSettings(before);
    expect(onlyForkable(before, forks[i + 1]?.before ?? settings)).toBe(true);
    expect(at).toBeGreaterThan(forks[i - 1]?.at ?? -1);
    expect(at).toBeLessThanOrEqual(before.steps);
  });
  if (moment?.ghost) expectSettings(moment.ghost.settings);
  expect(moment?.head).toBeGreaterThanOrEqual(since({ forks }));
  for (const [id, parameter] of Object.entries(VIEW)) expectValid(parameter, view[id as keyof typeof VIEW], id);
  expect(view.at ?? 0).toBeLessThanOrEqual(moment?.head ?? 0);
  expectValid(THEME, theme, 'theme');
  expect(beat === null || (Number.isInteger(beat) && beat > 0)).toBe(true);
  expect(stage).toMatch(/^[\w-]{0,40}$/);
  for (const id of Object.keys(told)) expect(id === 'receipts' || Object.hasOwn(STORY_FIGURES, id)).toBe(true);
}

test('whatever a link says, it is a valid state and a few sentences', () => {
  fc.assert(
    fc.property(query, (asked) => {
      const { linked, corrections } = parseLink(asked);
      expectSentences(corrections);
      expect(corrections.length).toBeLessThanOrEqual(
        new URLSearchParams(asked).size + new Set(new URLSearchParams(asked).keys()).size,
      );
      expectLinked(linked);
      const again = parseLink(writeLink(linked));
      expect(again.linked).toEqual(linked);
      expect(again.corrections).toEqual([]);
    }),
    { numRuns: CASES },
  );
});

test('and so are the knobs of every figure it speaks of', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.array(fc.tuple(text, text), { maxLength: 4 }),
      fc.array(text, { maxLength: 9 }),
      (n, own, values) => {
        const figure = [...figures.values()][n % figures.size];
        const known = Object.keys(figure.knobs).map((knob, i) => [knob, values[i]] as const);
        const texts = Object.fromEntries([...own, ...known.filter(([, value]) => value !== undefined)]);
        const { values: valid, corrections } = checkKnobs(figure.id, figure.knobs, texts);
        expect(corrections.length).toBeLessThanOrEqual(Object.keys(texts).length);
        for (const sentence of corrections)
          expect(sentence.length).toBeLessThan(LONGEST_SENTENCE + write(figure.id).length);
        for (const [knob, parameter] of Object.entries(figure.knobs))
          expectValid(parameter as Parameter, valid[knob], knob);
        const written = writeKnobs(figure.knobs, {}, valid);
        expect(checkKnobs(figure.id, figure.knobs, written)).toEqual({ values: valid, corrections: [] });
      },
    ),
    { numRuns: CASES },
  );
});

test('and the filters of the ledger, and the page', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.oneof(text, fc.constantFrom('words', 'chapter', 'paper', 'demo', 'verdict')), text),
      text,
      (texts, hash) => {
        const { filter } = checkFilter(texts);
        expect(checkFilter(writeFilter(filter))).toEqual({ filter, corrections: [] });
        expect(typeof routeOf(`#/${hash}`).route).toBe('string');
        expect(routeOf(hash)).toBeDefined();
      },
    ),
    { numRuns: CASES },
  );
});

test('a long link is read like a short one, and what it says is short', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => `jury.k${i}=1&lab.k${i}=2&x${i}.y=3`).join('&');
  const { linked, corrections } = parseLink(
    `?${many}&noisy.sketch=${'a1.b2.'.repeat(20_000)}&lab.methods=${'x.'.repeat(20_000)}`,
  );
  expectSentences(corrections);
  expect(corrections[corrections.length - 1]).toMatch(/^\d+ more things in the link are not understood\.$/);
  expect(linked.settings.workers).toBe(16);
});
