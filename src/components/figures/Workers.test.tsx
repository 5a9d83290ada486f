import { expect, test } from 'vitest';
import { numbersSent, wordsOf } from './numbersSent.fixture';
import { Workers } from './Workers';

test('workers without a sign, and coordinates without a step, do not count in the agreement', () => {
  const seen = { history: numbersSent(), at: 1, head: 1 };
  const told = wordsOf(<Workers seen={seen} worker={0} onWorker={() => {}} />);
  expect(told).toMatch(/Workers agree with the step on 100\s%? of these 3 coordinates that moved\./);
  const silent = numbersSent();
  silent.frames[0].gradients.fill(0);
  expect(wordsOf(<Workers seen={{ ...seen, history: silent }} worker={0} onWorker={() => {}} />)).toContain(
    'On these 4 coordinates there is nothing to agree on.',
  );
});
