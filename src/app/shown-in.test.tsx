import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { type AnyFigure, STORY_FIGURES } from '../components/story/figures';
import { CLAIMS, type Claim } from '../sim/claims';
import { tolerancesOf } from '../sim/claims/verdict';
import { check } from '../sim/parameter';
import { CHAPTERS } from '../story/chapters';
import { PLACED } from '../story/placed';
import { NOT_SHOWN, SHOWN_IN, type Sighting } from '../story/shown-in';

const claimOf = new Map(CLAIMS.map((claim) => [claim.id, claim]));

/** A number as it is printed: it may be anything that rounds to it. */
interface Printed {
  value: number;
  halfUnit: number;
}

/** What a figure says in a state: its caption, that of its table, and the cells. */
async function stateOf({ figure: id, knobs = {} }: Sighting) {
  const { figure } = await STORY_FIGURES[id]();
  const values = Object.fromEntries(Object.keys(figure.knobs).map((knob) => [knob, figure.knobs[knob].default]));
  for (const [knob, raw] of Object.entries(knobs)) {
    expect(Object.keys(figure.knobs), `${id} has the knob`).toContain(knob);
    const { value, correction } = check(figure.knobs[knob], raw);
    expect(correction, `${id}.${knob}`).toBeUndefined();
    values[knob] = value;
  }
  const shown = { values, data: figure.compute(values), turn: () => {} };
  const table = figure.numbers(shown);
  return { text: () => `${plain(sentenceOf(figure, shown))} ${plain(table.caption)}`, table };
}

function sentenceOf({ Sentence }: AnyFigure, shown: Parameters<AnyFigure['Sentence']>[0]): string {
  return renderToStaticMarkup(createElement(Sentence, shown)).replace(/<[^>]*>/g, '');
}

/** Without the spaces and signs that only look well. */
function plain(text: string): string {
  const spaced = text.replace(/(\d)[\u202f\u00a0 ](?=\d{3}(?!\d))/g, '$1').replace(/\s+/g, ' ');
  return spaced
    .replaceAll('&lt;', '<')
    .replace(/−(?=\d)/g, '-')
    .replace(/ · 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, asExponent);
}

/** 3.7 · 10⁻⁴ as 3.7e-4, which Number reads. */
function asExponent(_: string, power: string): string {
  return `e${[...power].map((digit) => (digit === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))).join('')}`;
}

/** The numbers of a text, per cent as shares. */
function numbersOf(text: string): Printed[] {
  return [...text.matchAll(/(-?\d+(?:\.(\d+))?(?:e(-?\d+))?)(?: ?(%))?/g)].map(
    ([, number, digits, exponent, percent]) => {
      const scale = percent ? 0.01 : 1;
      return {
        value: Number(number) * scale,
        halfUnit: 0.5 * 10 ** (Number(exponent ?? 0) - (digits?.length ?? 0)) * scale,
      };
    },
  );
}

/** Whether a number may be what a claim expects, rounded: off by no more than the tolerance and what was rounded away. */
function meets(claim: Claim, label: string, { value, halfUnit }: Printed, times = 1): boolean {
  const { relation, values } = claim.expected;
  const expected: number | readonly [number, number] = values[label];
  const [low, high] = typeof expected === 'number' ? [expected * times, expected * times] : expected;
  const room = (toleranceOf(claim, label) + halfUnit) * (1 + 1e-9) + 1e-12 * Math.abs(value);
  const isHigh = relation === 'at most' || value >= low - room;
  const isLow = relation === 'at least' || value <= high + room;
  return isHigh && isLow;
}

function toleranceOf(claim: Claim, label: string): number {
  return tolerancesOf(claim)[Object.keys(claim.expected.values).indexOf(label)];
}

const numberOfTies = ({ caption = {}, table = {} }: Sighting) =>
  Object.keys(caption).length + Object.keys(table).length;

test('every claim is shown in a figure, or it is said why not', () => {
  const known = CLAIMS.map(({ id }) => id).sort();
  expect([...Object.keys(SHOWN_IN), ...Object.keys(NOT_SHOWN)].sort()).toEqual(known);
});

test('the figures stand where they are said to, under their titles', async () => {
  const stands = CHAPTERS.flatMap(({ id }) => {
    const prose = readFileSync(new URL(`../story/${id}.mdx`, import.meta.url), 'utf8');
    return [...prose.matchAll(/<Figure id="(\w+)" \/>/g)].map(([, figure]) => [figure, id]);
  });
  expect(Object.entries(PLACED).map(([figure, { chapter }]) => [figure, chapter])).toEqual(stands);
  for (const [id, { title }] of Object.entries(PLACED)) expect((await STORY_FIGURES[id]()).figure.title).toBe(title);
});

test('many captions are held by claims, some in every chapter', () => {
  const tied = Object.entries(SHOWN_IN).filter(([, sighting]) => numberOfTies(sighting) > 0);
  expect(tied.length).toBeGreaterThanOrEqual(60);
  for (const { id } of CHAPTERS) {
    const here = tied.filter(([, { figure }]) => PLACED[figure].chapter === id);
    expect(here.length, id).toBeGreaterThanOrEqual(2);
  }
});

/** The numbers that stand where a claim’s should, by label; and what they were looked for in. */
async function foundIn(sighting: Sighting) {
  const { text, table } = await stateOf(sighting);
  const { caption = {}, table: cells = {}, unit = 1 } = sighting;
  const said = Object.keys(caption).length > 0 ? text() : '';
  const spoken = Object.entries(caption).map(([label, words]) => {
    const at = said.indexOf(plain(words));
    expect(at, `“${words}” in: ${said}`).toBeGreaterThanOrEqual(0);
    const after = numbersOf(said.slice(at + plain(words).length));
    return { label, numbers: words === '' ? after : after.slice(0, 1), where: `after “${words}” in: ${said}` };
  });
  const listed = Object.entries(cells).map(([label, [row, column]]) => {
    const cell = table.rows.find(([first]) => String(first) === row)?.[table.columns.indexOf(column)];
    const value = typeof cell === 'number' ? cell / unit : Number.NaN;
    return { label, numbers: [{ value, halfUnit: 0 }], where: `${cell} in row ${row}, column ${column}` };
  });
  return [...spoken, ...listed];
}

describe('a figure says what a claim expects', () => {
  test.each(Object.entries(SHOWN_IN))('%s', async (id, sighting) => {
    const claim = claimOf.get(id);
    if (!claim) throw new Error(`There is no claim ${id}.`);
    for (const { label, numbers, where } of await foundIn(sighting)) {
      expect(Object.keys(claim.expected.values)).toContain(label);
      expect(
        numbers.some((number) => meets(claim, label, number)),
        `${label} ${where}`,
      ).toBe(true);
      // A number that is a tenth off would be noticed, unless so much is allowed.
      const { relation, values } = claim.expected;
      if (relation !== 'equals' || toleranceOf(claim, label) > Math.abs(values[label]) / 20) continue;
      const noticed = numbers.filter(({ halfUnit }) => halfUnit < Math.abs(values[label]) / 20);
      expect(
        noticed.filter((number) => meets(claim, label, number, 1.1)),
        `${label} ${where}`,
      ).toEqual([]);
    }
  });
});
