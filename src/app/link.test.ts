import { expect, test } from 'vitest';
import { parseLink, writeLink } from './link';

test('an empty link is all defaults, and defaults write an empty link', () => {
  const { linked, corrections } = parseLink('');
  expect(corrections).toEqual([]);
  expect(linked.settings.workers).toBe(16);
  expect(linked.view.at).toBeNull();
  expect(writeLink(linked)).toBe('');
});

test('a link is read back as it was written', () => {
  const query =
    '?lab.data=moons&lab.workers=64&lab.methods=sgd.adam&lab.seed=11&lab.x=bits&lab.log=on&lab.at=120&theme=projector';
  const { linked, corrections } = parseLink(query);
  expect(corrections).toEqual([]);
  expect(parseLink(writeLink(linked)).linked).toEqual(linked);
  expect(linked.view).toMatchObject({ x: 'bits', log: 'on', at: 120 });
});

test('nonsense is replaced and said, one sentence each', () => {
  const { linked, corrections } = parseLink(
    '?lab.workers=100000&lab.x=miles&lab.at=-3&lab.magic=1&theme=pink&lab.seed=%E0%A4%A',
  );
  expect(linked.settings.workers).toBe(256);
  expect(linked.view).toMatchObject({ x: 'steps', at: 0 });
  expect(linked.theme).toBe('auto');
  expect(corrections).toHaveLength(6);
  expect(corrections.join(' ')).toContain('Workers');
});

test('a moment after the end of the run is its end', () => {
  const { linked, corrections } = parseLink('?lab.steps=50&lab.at=80');
  expect(linked.view.at).toBe(50);
  expect(corrections).toHaveLength(1);
});
