import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Parameters, Values } from '../../sim/parameter';
import type { StoryFigure } from './story-figure';

const plain = (text: string) => text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

/** What a figure says with some of its knobs turned: its caption and that of its table, their spaces plain. */
export function said<P extends Parameters, D>(figure: StoryFigure<P, D>, turned: Partial<Values<P>>) {
  const opened = Object.fromEntries(Object.entries(figure.knobs).map(([id, knob]) => [id, knob.default]));
  const values = { ...opened, ...turned } as Values<P>;
  const shown = { values, data: figure.compute(values), turn: () => {} };
  return {
    caption: plain(renderToStaticMarkup(createElement(figure.Sentence, shown))),
    table: plain(figure.numbers(shown).caption),
  };
}
