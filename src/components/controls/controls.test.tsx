import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PARAMETERS, type ParameterId } from '../../sim/parameters';
import { Knob } from './Knob';

const markup = (id: ParameterId, value: number | string | string[]) =>
  renderToStaticMarkup(<Knob id={id} parameter={PARAMETERS[id]} value={value} onChange={() => {}} />);

test('every knob has a control that is named by its label and says why it matters', () => {
  for (const [id, parameter] of Object.entries(PARAMETERS)) {
    const html = markup(id as ParameterId, parameter.default as number | string | string[]);
    expect(html, id).toMatch(/<input|<select/);
    expect(html, id).toContain(`>${parameter.label}</`);
    expect(html, id).toContain('role="note"');
  }
});

test('a slider carries the real value and stands where its scale puts it', () => {
  const html = markup('workers', 32);
  expect(html).toContain('aria-valuetext="32"');
  expect(html).toContain(' value="32"');
  expect(html).toContain('--travel:0.5');
});

test('a number too wide for a slider is a field', () => {
  expect(markup('seed', 7)).toContain('type="number"');
});

test('a list has a box for every option, on where it is chosen', () => {
  const html = markup('methods', ['sgd', 'adam']);
  expect(html.match(/type="checkbox"/g)).toHaveLength(PARAMETERS.methods.options.length);
  expect(html.match(/ checked=""/g)).toHaveLength(2);
});
