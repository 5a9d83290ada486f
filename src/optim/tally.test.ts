import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packSigns, signAt, usedBits, wordsFor } from './pack';
import { drawKey } from './random';
import { signOrZero } from './sign-or-zero.fixture';
import { Tally, TIE_RULES } from './tally';

const runs = { numRuns: 1000 };
const key = () => drawKey(1, 5, 0, 0);

/** Signs of up to 12 workers on up to 70 coordinates, zeros among them. */
const ballots = fc.integer({ min: 1, max: 70 }).chain((dimension) =>
  fc.array(fc.array(fc.constantFrom(-1, -1, 0, 1, 1), { minLength: dimension, maxLength: dimension }), {
    minLength: 1,
    maxLength: 12,
  }),
);

function count(signs: number[][]): Tally {
  const dimension = signs[0].length;
  const tally = new Tally(dimension);
  for (const row of signs) {
    const words = new Uint32Array(wordsFor(dimension));
    const zeros = new Uint32Array(wordsFor(dimension));
    packSigns(Float32Array.from(row), words, 'zero', key, zeros);
    tally.add(words, zeros);
  }
  return tally;
}

const naiveSums = (signs: number[][]) => signs[0].map((_, i) => signs.reduce((sum, row) => sum + row[i], 0));

test('the tally is the sum of the signs, and ties are where it is 0', () => {
  fc.assert(
    fc.property(ballots, (signs) => {
      const tally = count(signs);
      expect(Array.from(tally.sums())).toEqual(naiveSums(signs));
      const { ties } = tally.vote('plus', key);
      naiveSums(signs).forEach((sum, i) => {
        expect((ties[i >>> 5] >>> (i & 31)) & 1).toBe(sum === 0 ? 1 : 0);
      });
    }),
    runs,
  );
});

test.each(TIE_RULES)('the vote is the sign of the sum, ties by the rule %s', (rule) => {
  fc.assert(
    fc.property(ballots, (signs) => {
      const vote = count(signs).vote(rule, key);
      naiveSums(signs).forEach((sum, i) => {
        const sign = signAt(vote.words, i, vote.zeros);
        if (sum !== 0) expect(sign).toBe(signOrZero(sum));
        else if (rule === 'coin') expect(Math.abs(sign)).toBe(1);
        else expect(sign).toBe(rule === 'plus' ? 1 : 0);
      });
    }),
    runs,
  );
});

test.each(TIE_RULES)('the order of the workers does not matter, rule %s', (rule) => {
  fc.assert(
    fc.property(ballots, (signs) => {
      expect(count([...signs].reverse()).vote(rule, key)).toEqual(count(signs).vote(rule, key));
    }),
    runs,
  );
});

test('flipping all ballots flips the vote wherever it is no tie', () => {
  fc.assert(
    fc.property(ballots, (signs) => {
      const vote = count(signs).vote('zero', key);
      const flipped = count(signs.map((row) => row.map((sign) => -sign))).vote('zero', key);
      expect(flipped.ties).toEqual(vote.ties);
      vote.words.forEach((word, w) => {
        const used = usedBits(signs[0].length, w);
        expect(flipped.words[w]).toBe((~word & ~vote.ties[w] & used) >>> 0);
      });
    }),
    runs,
  );
});

test('two workers more, one for each side, change nothing', () => {
  fc.assert(
    fc.property(ballots, (signs) => {
      const one = signs[0].map(() => 1);
      const more = [...signs, one, one.map((sign) => -sign)];
      expect(count(more).vote('zero', key)).toEqual(count(signs).vote('zero', key));
    }),
    runs,
  );
});

test('a cleared tally starts anew', () => {
  const tally = count([[1, -1, -1]]);
  tally.clear();
  tally.add(Uint32Array.of(1));
  expect(Array.from(tally.sums())).toEqual([-1, 1, 1]);
});
