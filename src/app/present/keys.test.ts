import { expect, test } from 'vitest';
import { type Action, isHeld } from './keys';

test('a key that is held goes on through the lecture, and blanks, freezes, opens or leaves once', () => {
  const once: Action[] = ['blank', 'freeze', 'speaker', 'sheet', 'code', 'leave', 'first', 'last', { chapter: 4 }];
  for (const action of once) {
    expect(isHeld(action, { repeat: true })).toBe(true);
    expect(isHeld(action, { repeat: false })).toBe(false);
  }
  for (const action of ['next', 'back'] as const) expect(isHeld(action, { repeat: true })).toBe(false);
});
