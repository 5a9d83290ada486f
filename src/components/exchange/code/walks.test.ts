import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSigns, usedBits } from '../../../optim/pack';
import { drawKey, SERVER, STREAM } from '../../../optim/random';
import { ZERO_RULES } from '../../../optim/sign';
import { Tally, TIE_RULES } from '../../../optim/tally';
import { evaluate } from './expression';
import { lineOf, listingOf } from './listing';
import { packWalk } from './pack-walk';
import { voteWalk } from './vote-walk';
import type { CodeWalk } from './walk';

const odd = fc.constantFrom(
  0,
  -0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  1e-40,
  -1e-40,
  2 ** -126,
);
const floats = fc.array(fc.oneof({ weight: 3, arbitrary: fc.float() }, { weight: 1, arbitrary: odd }), {
  minLength: 1,
  maxLength: 32,
});
const words = fc.array(fc.nat(0xffffffff), { minLength: 1, maxLength: 9 });

function expectLines({ code, shown, steps }: CodeWalk) {
  const visible = new Set(shown.flatMap((each) => (each.kind === 'line' ? [each.number] : [])));
  for (const { line } of steps) expect(visible.has(line), code.split('\n')[line - 1]).toBe(true);
  const folded = shown.reduce((sum, each) => sum + (each.kind === 'fold' ? each.count : 0), 0);
  const lines = code.split('\n');
  for (const each of shown) if (each.kind === 'line') expect(each.text).toBe(lines[each.number - 1]);
  const empty = lines.filter((text, i) => text === '' && !visible.has(i + 1)).length;
  expect(visible.size + folded + empty).toBe(lines.length);
}

describe('packWalk', () => {
  it('ends with the word that pack.ts packs, zeros, NaN, ±∞ and denormals included', () => {
    fc.assert(
      fc.property(floats, fc.constantFrom(...ZERO_RULES), fc.nat(3), (numbers, rule, at) => {
        const values = Float32Array.from(numbers);
        const key = drawKey(3, STREAM.zero, 5, at);
        // The coins of a word depend on which it is: the same gradients, that far into the vector.
        const all = new Float32Array(32 * at + values.length).fill(1);
        all.set(values, 32 * at);
        const [packed, flat] = [new Uint32Array(at + 1), new Uint32Array(at + 1)];
        packSigns(all, packed, rule, () => key, rule === 'zero' ? flat : null);
        const walk = packWalk(values, rule, key, at);
        expect([walk.word, walk.zeros]).toEqual([packed[at], flat[at]]);
        expect(walk.steps.at(-1)?.rows.at(-1)?.word).toBe(packed[at]);
      }),
      { numRuns: 1000 },
    );
  });

  it('packs by hand: minus is bit 1, a zero is marked, −0 and NaN are zeros', () => {
    const walk = packWalk(Float32Array.of(1, -1, 0, -2, -0, Number.NaN, -Infinity), 'zero', [0, 0], 0);
    expect([walk.word, walk.zeros]).toEqual([0b1001010, 0b0110100]);
  });

  it('walks lines that are shown, and the lines are the shader’s', () => {
    for (const rule of ZERO_RULES) expectLines(packWalk(Float32Array.of(1, Number.NaN), rule, [0, 0], 0));
  });
});

describe('voteWalk', () => {
  it('ends with the vote that tally.ts counts, ties and ballots that say 0 included', () => {
    const sides = fc.tuple(words, fc.array(fc.nat(0xffffffff), { minLength: 9, maxLength: 9 }), fc.boolean());
    fc.assert(
      fc.property(
        sides,
        fc.constantFrom(...TIE_RULES),
        fc.integer({ min: 1, max: 32 }),
        ([given, flats, abstain], tie, d) => {
          const used = usedBits(d, 0) >>> 0;
          const zeros = abstain ? Uint32Array.from(given, (_, m) => flats[m] & used) : null;
          const ballots = Uint32Array.from(given, (word, m) => word & used & ~(zeros?.[m] ?? 0));
          const tally = new Tally(d);
          ballots.forEach((_, m) => {
            tally.add(ballots.subarray(m, m + 1), zeros?.subarray(m, m + 1) ?? null);
          });
          const coins = drawKey(1, STREAM.tie, 2, SERVER);
          const vote = tally.vote(tie, () => coins);
          const walk = voteWalk({ ballots, zeros, tie, coins, wordIndex: 0, used });
          expect([walk.word, walk.zeros]).toEqual([vote.words[0], vote.zeros?.[0] ?? 0]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('counts four by hand: three to one, a tie, and nobody', () => {
    const ballots = Uint32Array.of(0b011, 0b011, 0b001, 0b000);
    const walk = voteWalk({ ballots, zeros: null, tie: 'zero', coins: [0, 0], wordIndex: 0, used: 0b111 });
    expect([walk.word, walk.zeros]).toEqual([0b001, 0b010]);
  });

  it('says of sum and carry where they have a 1, and of the planes by how much they are ahead of the minuses', () => {
    // Of four ballots the minuses count from a bias of 1, so that 3 or 4 of them reach 4, the last of three planes.
    const ballots = Uint32Array.of(0b011, 0b011, 0b001, 0b000);
    const walk = voteWalk({ ballots, zeros: null, tie: 'zero', coins: [0, 0], wordIndex: 0, used: 0b111 });
    const said = (name: string) => walk.steps.find(({ rows }) => rows.at(-1)?.name === name);
    expect(said('b0')).toMatchObject({ equation: 'b0', says: 'The ballot of worker 1 is fetched.' });
    expect(said('s0')).toMatchObject({
      equation: '(a + b + 1) mod 2',
      says: expect.stringContaining('where both are alike'),
    });
    expect(said('c0')).toMatchObject({
      equation: '⌊(a + b + 1)/2⌋',
      says: expect.stringContaining('where either has a 1'),
    });
    expect(said('s1')).toMatchObject({ equation: '(a + b + c) mod 2' });
    expect(said('c1')).toMatchObject({ equation: '⌊(a + b + c)/2⌋' });
    expect(said('planes.p2')?.says).toContain('the minuses, plus a bias of 1');
    // 3 + 1, 2 + 1 and 0 + 1, digit by digit.
    expect(said('planes.p2')?.rows.map(({ word }) => word & 0b111)).toEqual([0b110, 0b010, 0b001]);
  });

  it('walks lines that are shown, for one worker up to 128, and no further', () => {
    const of = (workers: number, abstain: boolean, tie: (typeof TIE_RULES)[number]) => {
      const ballots = new Uint32Array(workers).fill(5);
      const zeros = abstain ? new Uint32Array(workers) : null;
      return voteWalk({ ballots, zeros, tie, coins: [0, 0], wordIndex: 0, used: 0xffffffff });
    };
    for (const workers of [1, 2, 3, 4, 7, 9, 128]) {
      for (const tie of TIE_RULES) for (const abstain of [false, true]) expectLines(of(workers, abstain, tie));
      expect(of(workers, false, 'coin').word).toBe(5);
    }
    expect(() => of(129, false, 'coin')).toThrow(/a loop/);
  });
});

describe('the reading of a shader', () => {
  it('refuses a line that is gone or is there twice', () => {
    const code = 'fn f() {\n  let a = 1;\n  let a = 1;\n}\nfn g() { return 1; }\n';
    expect(() => lineOf(code, 'fn f(', 'let b = 1;')).toThrow(/0 lines/);
    expect(() => lineOf(code, 'fn f(', 'let a = 1;')).toThrow(/2 lines/);
    expect(() => listingOf(code, ['fn h('])).toThrow(/begins 0 lines/);
    expect(listingOf(code, ['fn g('])).toEqual([
      { kind: 'fold', after: 0, count: 4 },
      { kind: 'line', number: 5, text: 'fn g() { return 1; }' },
    ]);
  });

  it('computes as WGSL does', () => {
    const names = new Map([
      ['a', 0b1100],
      ['planes.p0', 0b1010],
    ]);
    expect(evaluate('a & planes.p0 | 1u', names)).toBe(0b1001);
    expect(evaluate('~(a ^ planes.p0)', names)).toBe(0xfffffff9);
    expect(evaluate('0xffffffffu', names)).toBe(0xffffffff);
    expect(() => evaluate('a + 1u', names)).toThrow(SyntaxError);
    expect(() => evaluate('(a', names)).toThrow(SyntaxError);
    expect(() => evaluate('c', names)).toThrow(ReferenceError);
  });
});
