import { expect, test } from 'vitest';
import { embedCode, embeddedAddress } from './embedCode';

test('the address of a figure alone says embed, and else the same', () => {
  expect(embeddedAddress('https://example.org/a/?jury.signal=1#/4-vote/jury')).toBe(
    'https://example.org/a/?embed&jury.signal=1#/4-vote/jury',
  );
  expect(embeddedAddress('https://example.org/#/4-vote/jury')).toBe('https://example.org/?embed#/4-vote/jury');
});

test('what means something in HTML is escaped', () => {
  const code = embedCode('https://example.org/?embed&a.b=1#/x', '“A” & "B"', 500);
  expect(code).toContain('src="https://example.org/?embed&amp;a.b=1#/x"');
  expect(code).toContain('title="One Bit: “A” &amp; &quot;B&quot;"');
  expect(code).toContain('height="528"');
  expect(code).toMatch(/^<iframe [^<>]*><\/iframe>$/);
});
