import { expect, test } from 'vitest';
import { parseLink, writeLink } from './link';
import { type Change, tagFor, understood } from './link-versions';

/** Links of earlier pages, as their readers may have kept them, and what they say today. */
const OLD: readonly [made: string, old: string, today: string][] = [
  ['the first lab', '?lab.workers=3&lab.data=moons&lab.seed=11', '?lab.data=moons&lab.seed=11&lab.workers=3'],
  ['its timeline', '?lab.data=moons&lab.at=120', '?lab.data=moons&lab.at=120'],
  ['its figures', '?lab.x=bits&lab.y=accuracy&lab.log=on', '?lab.x=bits&lab.y=accuracy&lab.log=on'],
  [
    'a picture in README',
    '?lab.workers=64&lab.data=moons&lab.noise=skewed&lab.level=0.05&lab.seed=7',
    '?lab.data=moons&lab.workers=64&lab.noise=skewed&lab.level=0.05',
  ],
  [
    'the lab of the builder',
    '?lab.methods=sgd.own&lab.own.compressor=top-k&lab.own.aggregator=mean&lab.step.own=0.5',
    '?lab.methods=sgd.own&lab.own.compressor=top-k&lab.own.aggregator=mean&lab.step.own=0.5',
  ],
  ['when a schedule had another name', '?lab.schedule=root', '?lab.schedule=inverse-root'],
  ['the first story', '?jury.signal=1&jury.noise=laplace', '?jury.signal=1&jury.noise=laplace'],
  ['a bet', '?wall.guess=worst&wall.shown=yes&wall.beta=0.9', '?wall.guess=worst&wall.shown=yes&wall.beta=0.9'],
  ['when workers were nodes', '?spb.nodes=5&spb.sigma=1', '?spb.workers=5&spb.sigma=1'],
  ['a sketch', '?noisy.sketch=a25.b25.c26&noisy.shown=yes', '?noisy.sketch=a25.b25.c26&noisy.shown=yes'],
  ['a theme', '?theme=projector', '?theme=projector'],
  ['a stage', '?present&beat=3', '?present&beat=3'],
  ['two figures of two pages', '?theme=dark&split.voters=64&lab.seed=3', '?lab.seed=3&split.voters=64&theme=dark'],
];

test.each(OLD)('a link of %s is read as it was meant: %s', (_, old, today) => {
  const { linked, corrections } = parseLink(old);
  expect(corrections).toEqual([]);
  expect(writeLink(linked)).toBe(today);
  expect(parseLink(today)).toEqual({ linked, corrections: [] });
});

test('a link of version 1 may carry its tag, and needs none', () => {
  expect(parseLink('?v=1&lab.workers=3')).toEqual(parseLink('?lab.workers=3'));
});

test('a link of a version to come is read as far as it is understood, with one sentence', () => {
  const { linked, corrections } = parseLink('?v=12&lab.workers=3&jury.signal=2');
  expect(corrections).toHaveLength(1);
  expect(corrections[0]).toMatch(/newer version .*12/);
  expect(linked.settings.workers).toBe(3);
  expect(linked.figures).toEqual({ jury: { signal: '2' } });
});

test.each(['', '0', '-1', '1.5', 'two', '99999999999', '1e2', ' 1'])('a tag “%s” is none, and said', (tag) => {
  const { linked, corrections } = parseLink(`?v=${encodeURIComponent(tag)}&lab.workers=3`);
  expect(corrections).toHaveLength(1);
  expect(linked.settings.workers).toBe(3);
});

test('a name said twice counts the last time, with one sentence', () => {
  const { linked, corrections } = parseLink('?lab.workers=3&lab.workers=5&lab.workers=7');
  expect(linked.settings.workers).toBe(7);
  expect(corrections).toEqual(['The link says “lab.workers” more than once; the last time counts.']);
});

/** A later day: `bits` of a figure was called `size`, its word `big` is `large` since, and in version 3 `pace` opens at 2 instead of 1. */
const LATER: readonly Change[] = [
  { names: {}, words: {}, defaults: {} },
  { names: { 'toy.size': 'toy.bits' }, words: { 'toy.bits': { big: 'large' } }, defaults: {} },
  { names: {}, words: {}, defaults: { 'toy.pace': '1' } },
];
const read = (query: string) => Object.fromEntries(understood(query, LATER).entries);

test('changes are made in order, from the version of the link on', () => {
  expect(read('?toy.size=big.small&other.size=big')).toEqual({
    'toy.bits': 'large.small',
    'toy.pace': '1',
    'other.size': 'big',
  });
  expect(read('?v=2&toy.bits=big&toy.pace=4')).toEqual({ 'toy.bits': 'big', 'toy.pace': '4' });
  expect(read('?v=2&toy.bits=big')).toEqual({ 'toy.bits': 'big', 'toy.pace': '1' });
  expect(read('?v=3&toy.bits=big')).toEqual({ 'toy.bits': 'big' });
  expect(read('?other.pace=3'), 'what is not spoken of opens as it does today').toEqual({ 'other.pace': '3' });
  expect(read('?toy.size=big&toy.bits=small'), 'the new name counts').toMatchObject({ 'toy.bits': 'small' });
});

test('a tag is written only where the link would be read otherwise without it', () => {
  expect(tagFor([['other.size', '3']], LATER)).toBe('');
  expect(tagFor([['toy.bits', 'small']], LATER)).toBe('v=3');
  expect(tagFor([['toy.pace', '3']], LATER)).toBe('');
  expect(tagFor([['spb.workers', '3']])).toBe('');
  for (const entries of [
    [['toy.bits', 'big']],
    [
      ['toy.pace', '5'],
      ['toy.bits', 'large'],
    ],
  ] as [string, string][][]) {
    const tag = tagFor(entries, LATER);
    const query = `?${[tag, ...entries.map((each) => each.join('='))].filter(Boolean).join('&')}`;
    expect(read(query)).toEqual(Object.fromEntries(entries));
  }
});
