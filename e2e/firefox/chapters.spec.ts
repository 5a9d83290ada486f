import type { Locator } from '@playwright/test';
import { CHAPTERS } from '../../src/story/chapters';
import { PLACED } from '../../src/story/placed';
import { expect, test } from '../fixtures';
import { caption, figure, openChapter, toEnd } from '../story';

/** A knob turned by keyboard, and what the caption says then; where the numbers come from stands in the tests of the chapter. */
interface Turn {
  figure: string;
  turn(shown: Locator): Promise<void>;
  says: string;
}

const TURNS: Record<string, Turn> = {
  '1-price': {
    figure: 'Wire',
    turn: (shown) => toEnd(shown, 'Link, Gbit/s', 'Home'),
    says: 'almost all of it is talk',
  },
  '2-sign': {
    figure: 'Descent',
    turn: async (shown) => {
      await toEnd(shown, 'First memory', 'Home');
      await toEnd(shown, 'Second memory', 'Home');
    },
    says: 'Adam’s path is signSGD’s, step for step.',
  },
  '3-rulers': {
    figure: 'Density',
    turn: async (shown) => {
      // Types the beginning of an option’s name, as one does without a mouse.
      await shown.getByRole('combobox', { name: 'Vector' }).press('a');
      await toEnd(shown, 'Stretch', 'End');
    },
    says: 'φ = 1.000',
  },
  '4-vote': {
    figure: 'Ballots',
    turn: (shown) => toEnd(shown, 'Noise level', 'Home'),
    says: 'The vote is wrong on 0 of 45',
  },
  '5-traps': {
    figure: 'The wall',
    turn: async (shown) => {
      await shown.getByRole('radio', { name: 'at the worst point' }).press('Space');
      await shown.getByRole('button', { name: 'Reveal' }).press('Enter');
      await toEnd(shown, 'Step size', 'Home');
    },
    says: 'mean f 0.25 over the last half',
  },
  '6-debt': {
    figure: 'The bound',
    turn: (shown) => toEnd(shown, 'Dimension', 'Home'),
    says: 'owes 0 in every round',
  },
  '7-span': {
    figure: 'Span',
    turn: (shown) => toEnd(shown, 'Share of +1 labels', 'Home'),
    says: 'no closed form holds',
  },
  '8-worlds': {
    figure: 'The ρ-norm',
    turn: (shown) => toEnd(shown, 'Noise', 'Home'),
    says: 'All contours are diamonds',
  },
  '9-liars': {
    figure: 'Liars',
    turn: async (shown) => {
      await shown.getByRole('button', { name: 'Worker 1 lies' }).press('Space');
    },
    says: 'Nobody lies',
  },
};

for (const { id, title } of CHAPTERS) {
  test(`“${title}” opens with all its figures, and a knob is turned by keyboard`, { tag: '@firefox' }, async ({
    page,
  }) => {
    await openChapter(page, id);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const titles = Object.values(PLACED).filter(({ chapter }) => chapter === id);
    for (const place of titles) {
      const shown = figure(page, place.title);
      await expect(shown.locator('figcaption')).not.toBeEmpty();
      await expect(shown.locator('svg').first()).toBeAttached();
    }
    await expect(page.getByRole('figure')).toHaveCount(titles.length);

    const { figure: turned, turn, says } = TURNS[id];
    await turn(figure(page, turned));
    await expect.poll(() => caption(figure(page, turned))).toContain(says);
  });
}
