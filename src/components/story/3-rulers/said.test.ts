import { describe, expect, it } from 'vitest';
import { said } from '../said.fixture';
import { figure as density } from './density';
import { densityText, keptText, sizeText } from './density-text';
import { figure as map, moral } from './map';
import { mapRunsOf } from './map-runs';
import { STEP_SIZES } from './map-setting';
import { figure as sparse } from './sparse';

const own = (...entries: number[]) => ({
  shape: 'own' as const,
  ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`v${i + 1}`, entries[i] ?? 0])),
});

describe('what is said of a density', () => {
  it('is 1 and 100 % of the constant vector alone', () => {
    expect([1, 1 - 1e-15, 0.99994, 0.9997, 0.5536].map(densityText)).toEqual([
      '1.000',
      '1.000',
      '0.9999',
      '0.9997',
      '0.554',
    ]);
    expect(keptText(0.99994)).toBe('99.99\u202f%');
    // One degree off the diagonal: φ = cos²(1°), and sin²(1°) of ‖v‖² = 10 is lost.
    const lost = 10 * Math.sin(Math.PI / 180) ** 2;
    const { caption } = said(density, { shape: 'constant', turn: 1 });
    expect(caption).toContain(`keeps 99.97 % of ‖v‖², and what it loses, ‖C(v) − v‖² = ${lost.toFixed(3)}`);
    expect(caption).toContain('φ went from 1.000 to 0.9997');
    expect(said(density, { shape: 'constant' }).caption).toContain('‖C(v) − v‖² = 0.000, is (1 − φ)‖v‖² = 0.000');
  });

  it('has no 0 of what is only small', () => {
    expect(sizeText(0.001, 2)).toBe('0.001');
    expect(sizeText(0, 2)).toBe('0.00');
    // A spike of .01: each entry becomes a tenth of it, and nine tenths of its square are lost.
    expect(said(density, own(0.01)).caption).toContain('sets every entry to ±0.001: it keeps 10.0 %');
  });

  it('knows a turn that changes nothing', () => {
    // Nothing along the first axis, and nothing along the diagonal.
    expect(said(density, { ...own(0, 1, -1), turn: 30 }).caption).toContain('Turned by 30°, φ is 0.200 as before');
  });
});

describe('the toy of figure A.1', () => {
  it('says one number in one precision', () => {
    const { caption, table } = said(sparse, {});
    expect(caption).toContain('average 0.373 and 2.501');
    expect(table).toContain('at 2.501 and 0.373 on average');
  });

  it('blames no steps where the two are alike', () => {
    const { caption } = said(sparse, { stepSign: 0.05, stepSgd: 0.0006 });
    expect(caption).toContain('they are alike');
    expect(caption).not.toContain('cost signSGD more');
  });
});

describe('the map', () => {
  /** Under every other seed the sign is ahead by a tenth, under the rest SGD is. */
  const even = (seed: number) => {
    const [sgd, signsgd] = seed % 2 === 0 ? [0.5, 0.45] : [0.45, 0.5];
    return { sgd: STEP_SIZES.sgd.map(() => sgd), signsgd: STEP_SIZES.signsgd.map(() => signsgd) };
  };

  it('names no winner of a corner that is too close to call', async () => {
    const noise = 0.3;
    await mapRunsOf(noise).play((_, __, seed) => even(seed), new AbortController().signal);
    expect(said(map, { noise }).caption).toContain(
      '(bottom right): the two are too close to call. Gradient sparse, noise dense (top left): the two are too close to call',
    );
  });

  it('does not blame little noise where there is much', () => {
    const all = { given: 3, won: 3 };
    expect(moral(0.5, all, { given: 17, won: 4 })).toContain('little noise');
    expect(moral(1, all, { given: 27, won: 12 })).toContain('Lines so far out');
  });
});
