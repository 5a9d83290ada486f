import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLAIMS, type Claim } from '../../sim/claims';
import { atLeast, atMost, between, equals, printed } from '../../sim/claims/claim';
import { linesOf } from './digits';

const claim = (part: Partial<Claim>): Claim => ({ ...CLAIMS[0], tolerance: 0, ...part });

/** The one line of a claim with one number. */
const line = (part: Partial<Claim>, measured?: number) =>
  linesOf(claim(part), measured === undefined ? null : [measured])[0];

/** A number as it is shown, read back. */
const read = (text: string) => Number(text.replace(/[=≤≥±\s]/g, '').replaceAll('−', '-'));

describe('the numbers of a claim', () => {
  test('are shown with their relation', () => {
    expect(line({ expected: equals({ x: 2.5 }) }).expected).toBe('= 2.5');
    expect(line({ expected: atMost({ x: 2.107034 }) }).expected).toBe('≤ 2.107034');
    expect(line({ expected: atLeast({ x: -1 }) }).expected).toBe('≥ −1');
    expect(line({ expected: between({ x: [-0.24, 1e-7] }) }).expected).toBe('in [−0.24, 1e−7]');
  });

  test('are shown in digits that the tolerance can tell apart', () => {
    const drawn = { expected: equals({ p: 0.308538 }), tolerance: 0.01306 };
    expect(line(drawn, 0.31055)).toMatchObject({ expected: '= 0.309', tolerance: '± 0.013', measured: '0.311' });
    expect(line(printed({ p: '.0675' }), 0.06752729)).toMatchObject({ tolerance: '± 5e−5', measured: '0.0675' });
    expect(line(printed({ p: '.999999566' }), 0.99999956612)).toMatchObject({ measured: '0.999999566' });
    expect(line(printed({ p: '6.5e-9' }), 6.493977978e-9)).toMatchObject({ expected: '= 6.5e−9', measured: '6.49e−9' });
    expect(line({ expected: equals({ x: 2 }), tolerance: 0.2 }, 2.04).measured).toBe('2.04');
    expect(line({ expected: equals({ x: 13 / 3 }), tolerance: 1e-9 }, 4.3333333333332).measured).toBe('4.33333');
  });

  test('lose the dust of arithmetic', () => {
    expect(line({ expected: equals({ x: 0 }), tolerance: 1e-9 }, 5.3e-15).measured).toBe('0');
    expect(line({ expected: equals({ x: -199 }), tolerance: 1e-9 }, -198.999999999964).measured).toBe('−199');
  });

  test('say how far off they are, and are then not rounded to what they should be', () => {
    const off = line({ expected: equals({ x: 0.5 }), tolerance: 0.001 }, 0.5025);
    expect(off).toMatchObject({ measured: '0.5025', off: 'off by 0.0025' });
    expect(line({ expected: atMost({ x: 1 }), tolerance: 0 }, 1.25).off).toBe('off by 0.25');
    expect(line({ expected: between({ x: [1, 2] }), tolerance: 0 }, 0.5).off).toBe('off by 0.5');
    expect(line({ expected: equals({ x: 1 }), tolerance: 9 }, Number.NaN).off).toBe('no number');
    expect(line({ expected: atLeast({ x: 1 }), tolerance: 0 }, 7).off).toBe('');
  });

  test('are shown no further from the truth than the tolerance', () => {
    const size = fc.double({ min: 1e-12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(
        size,
        fc.boolean(),
        fc.double({ min: 1e-8, max: 1, noNaN: true }),
        fc.integer({ min: -9, max: 9 }),
        (value, isNegative, share, tenths) => {
          const expected = Number((isNegative ? -value : value).toPrecision(6));
          const tolerance = share * Math.abs(expected);
          const measured = expected + (tenths / 10) * tolerance;
          const shown = line({ expected: equals({ x: expected }), tolerance }, measured);
          const room = tolerance * (1 + 1e-6);
          expect(shown.off).toBe('');
          expect(Math.abs(read(shown.measured) - measured)).toBeLessThanOrEqual(room);
          expect(Math.abs(read(shown.expected) - expected)).toBeLessThanOrEqual(room);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('keep the labels of the claim, in order', () => {
    for (const one of CLAIMS)
      expect(linesOf(one, null).map(({ label }) => label)).toEqual(Object.keys(one.expected.values));
  });
});
