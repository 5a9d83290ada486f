import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { METHODS } from '../optim/methods';
import { methods, run } from './script';

test('a run in Node says what does not exist, and corrects what is out of range', async () => {
  const small = { data: 'moons', steps: 2, methods: ['sgd', 'signsgd-vote'] };
  const { settings, tracks } = await run({ ...small, workers: 4, batch: 1000, schedule: 'inverse-root' });
  expect(settings).toMatchObject({ workers: 4, batch: 128, schedule: 'inverse-root' });
  expect(tracks.map(({ method, loss }) => [method, loss.length])).toEqual([
    ['sgd', 2],
    ['signsgd-vote', 2],
  ]);
  const wrong = run({ ...small, methods: ['sgd', 'sgdd'], wokers: 4 });
  await expect(wrong).rejects.toThrow(RangeError);
  await expect(wrong).rejects.toThrow('Methods shown: there is no “sgdd”. There is no setting “wokers”.');
});

test('the README lists the methods that there are', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const [, lines] = /methods\(\)\.map\(.*\n((?:\/\/ .*\n)+)/.exec(readme) ?? ['', ''];
  const listed = lines.replace(/^\/\/ /gm, ' ').split(',');
  expect(listed.map((id) => id.trim())).toEqual(METHODS.map(({ id }) => id));
  expect(methods().map(({ id }) => id)).toEqual(METHODS.map(({ id }) => id));
});
