import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { STORY_FIGURES } from '../components/story/figures';
import { check, write } from '../sim/parameter';
import type { Beat } from '../story/beat';
import { BEATS } from '../story/beats';
import { CHAPTERS } from '../story/chapters';

const LONGEST = 100;

/** What a beat says, its figure and knobs in one word, to compare it and to name it. */
const stateOf = ({ figure, knobs = {} }: Beat) => JSON.stringify([figure, Object.entries(knobs).sort()]);

async function figureOf(beat: Beat) {
  expect(Object.keys(STORY_FIGURES)).toContain(beat.figure);
  return (await STORY_FIGURES[beat.figure]()).figure;
}

test('every chapter has beats, in the order of the chapters', () => {
  expect(Object.keys(BEATS)).toEqual(CHAPTERS.map(({ id }) => id));
});

describe.each(CHAPTERS)('the beats of chapter $number', ({ id, carry }) => {
  const beats = BEATS[id];

  test('are four to nine', () => {
    expect(beats.length).toBeGreaterThanOrEqual(4);
    expect(beats.length).toBeLessThanOrEqual(9);
  });

  test('open with a question and end with the sentence to carry home', () => {
    expect(beats[0].say).toMatch(/\?$/);
    const end = beats[beats.length - 1];
    if (carry.length <= LONGEST) expect(end.say).toBe(carry);
    expect(end.notes).toContain('sentence to carry home');
  });

  test('stand at figures that the chapter shows', () => {
    const prose = readFileSync(new URL(`../story/${id}.mdx`, import.meta.url), 'utf8');
    const shown = [...prose.matchAll(/<Figure id="([\w-]+)"/g)].map(([, figure]) => figure);
    for (const { figure } of beats) expect(shown).toContain(figure);
  });

  test('never show the same twice in a row', () => {
    const states = beats.map(stateOf);
    expect(states.filter((state, i) => state === states[i - 1])).toEqual([]);
  });

  test.each(beats.map((beat, i) => ({ beat, name: `${i + 1}: ${beat.say}` })))('$name', async ({ beat }) => {
    expect(beat.say.length).toBeLessThanOrEqual(LONGEST);
    expect(beat.say).toMatch(/^\p{Lu}.*[.?]$|^signSGD.*[.?]$/u);
    expect(beat.notes.match(/[.?](?= |$)/g)?.length ?? 0).toBeGreaterThanOrEqual(2);

    const figure = await figureOf(beat);
    const values = Object.fromEntries(Object.keys(figure.knobs).map((knob) => [knob, figure.knobs[knob].default]));
    for (const [knob, text] of Object.entries(beat.knobs ?? {})) {
      expect(Object.keys(figure.knobs)).toContain(knob);
      const { value, correction } = check(figure.knobs[knob], text);
      expect(correction, `${beat.figure}.${knob}`).toBeUndefined();
      expect(write(value), `${beat.figure}.${knob} as the link writes it`).toBe(text);
      expect(text, `${beat.figure}.${knob} differs from how it opens`).not.toBe(write(figure.knobs[knob].default));
      values[knob] = value;
    }
    const idle = Object.keys(figure.idle?.(values) ?? {});
    for (const knob of Object.keys(beat.knobs ?? {}))
      expect(idle, 'what a beat turns has an effect').not.toContain(knob);

    const shown = { values, data: figure.compute(values), turn: () => {} };
    const sentence = renderToStaticMarkup(createElement(figure.Sentence, shown)).replace(/<[^>]*>/g, '');
    expect(sentence.length).toBeGreaterThan(20);
    expect(sentence).not.toMatch(/NaN|undefined/);
  });
});
