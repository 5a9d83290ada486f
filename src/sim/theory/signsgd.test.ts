import { describe, expect, it } from 'vitest';
import { faultTolerance, lowSignalBound, theorem1SmallBatch } from './fault';
import { expectPrinted } from './printed.fixture';
import { favoured, momentumError, ratios, sgdBound, theorem1, theorem2, theorem3, warmUp } from './signsgd';

const alike = (value: number, dimension: number) => new Array<number>(dimension).fill(value);

/** f = ½ Σ L x² from x = 1. */
const quadratic = (dimension: number, L: number, sigma: number, K: number) => ({
  f0: (dimension * L) / 2,
  fStar: 0,
  L: alike(L, dimension),
  sigma: alike(sigma, dimension),
  K,
});

describe('theorems 1 and 2 of signSGD', () => {
  it.each([
    [10, 1, 1, 100, '3.739'],
    [10, 1, 1, 1000, '1.182'],
    [100, 1, 1, 100, '70.5'],
    [10, 10, 5, 100, '60.5'],
  ])('d = %s, L = %s, σ = %s, K = %s, as published', (dimension, L, sigma, K, printed) => {
    expectPrinted(theorem1(quadratic(dimension, L, sigma, K)), printed);
  });

  it('the vote of M workers shrinks the noise term alone by √M', () => {
    const setting = quadratic(10, 1, 1, 100);
    const silent = theorem1({ ...setting, sigma: alike(0, 10) });
    expect(theorem2({ ...setting, workers: 1 })).toBe(theorem1(setting));
    expect(theorem2({ ...setting, workers: 16 }) - silent).toBeCloseTo((theorem1(setting) - silent) / 4, 12);
  });

  it('SGD pays ‖L‖_∞ and ‖σ‖₂²', () => {
    expect(sgdBound({ f0: 3, fStar: 1, L: [1, 4, 2], sigma: [3, 4], K: 10 })).toBeCloseTo((2 * 4 * 2 + 25) / 10, 14);
  });

  it('refuse what they cannot mean', () => {
    expect(() => theorem1({ ...quadratic(2, 1, 1, 10), fStar: 5 })).toThrow('f₀ − f*');
    expect(() => theorem1({ ...quadratic(2, 1, 1, 10), K: 0 })).toThrow('number of steps');
    expect(() => theorem1({ ...quadratic(2, 1, 1, 10), sigma: [-1] })).toThrow('σ');
    expect(() => theorem2({ ...quadratic(2, 1, 1, 10), workers: 0 })).toThrow('workers');
  });
});

describe('R₁ and R₂', () => {
  it('are √φ(L)/φ(g) and φ(σ)/φ(g)', () => {
    expect(ratios(0.25, 0.1, 0.4)).toEqual({ R1: 5, R2: 4 });
    expect(() => ratios(0.25, 0, 0.4)).toThrow('A density lies above 0 and up to 1, not at 0.');
  });

  it('decide the three cases', () => {
    expect(favoured(ratios(0.9, 0.01, 0.9))).toBe('sgd');
    expect(favoured(ratios(0.64, 0.64, 0.01))).toBe('sign');
    expect(favoured(ratios(0.01, 0.1, 0.6))).toBe('undecided');
    expect(favoured(ratios(0.64, 0.1, 0.01))).toBe('undecided');
    expect(favoured({ R1: 5, R2: 5 }, 10)).toBe('sign');
  });
});

describe('theorem 3, Signum', () => {
  it('warms up for C(β) steps', () => {
    expect([0.5, 0.9, 0.95, 0.99].map(warmUp)).toEqual([1, 54, 132, 894]);
    expect(() => warmUp(1)).toThrow('β lies in [0, 1), not at 1.');
  });

  // Worked out from the recursion: m_k/(1 − β^{k+1}) weighs the gradient of i steps ago with (1 − β)βⁱ/(1 − β^{k+1}).
  // Batches of
  // k − i + 1 have variance σ²/(k − i + 1), and a sign step of length δ moves the gradient by at most 2δ‖L‖₁ in ℓ₁.
  it.each([0.3, 0.5, 0.9, 0.95, 0.99])('momentum is as near to the gradient as it says, β = %s', (beta) => {
    const [L, sigma, delta] = [3, 2, 0.1];
    const first = warmUp(beta);
    for (const k of [first, first + 1, 2 * first, 2 * first + 500]) {
      const total = 1 - beta ** (k + 1);
      let [variance, stale, moved] = [0, 0, 0];
      for (let i = 0; i <= k; i++) {
        const weight = ((1 - beta) * beta ** i) / total;
        variance += (weight * sigma) ** 2 / (k - i + 1);
        if (i > 0) moved += (2 * L * delta) / Math.sqrt(k - i + 1);
        stale += weight * moved;
      }
      const said = momentumError({ L: [L], sigma: [sigma], delta, beta }, k);
      expect(Math.sqrt(variance)).toBeLessThanOrEqual(said.noise);
      expect(stale).toBeLessThanOrEqual(said.staleness);
    }
  });

  it('is the descent lemma summed up, here for three steps', () => {
    const [beta, delta] = [0.2, 0.5];
    const setting = { f0: 2, fStar: 1, L: [1, 2], sigma: [1, 1], K: 4, delta, beta };
    expect(warmUp(beta)).toBe(1);
    const xi = (k: number) =>
      (2 / Math.sqrt(k + 1)) * ((8 * delta * 3 * beta) / (1 - beta) + Math.sqrt(3) * 2 * Math.sqrt(1 - beta));
    let sum = 1;
    for (const k of [1, 2, 3]) {
      const step = delta / Math.sqrt(k + 1);
      sum += 2 * step * xi(k) + 0.5 * 3 * step ** 2;
    }
    expect(theorem3(setting)).toBeCloseTo(sum / (3 * (delta / 2)), 12);
  });

  it('kills the noise and inflates staleness as β → 1', () => {
    const at = (beta: number) => momentumError({ L: [1], sigma: [1], delta: 0.1, beta }, 99);
    expect(at(0.99).noise).toBeLessThan(at(0.9).noise);
    expect(at(0.99).staleness).toBeGreaterThan(at(0.9).staleness);
    expect(() => theorem3({ ...quadratic(2, 1, 1, 54), delta: 0.1, beta: 0.9 })).toThrow('takes 54 steps');
  });
});

describe('theorems of the fault-tolerant vote', () => {
  it('liars cost a factor 1/(1 − 2α) on the noise', () => {
    const setting = { f0: 2, fStar: 0, L: [1, 1], sigma: [3, 1], K: 100, workers: 4 };
    expect(faultTolerance({ ...setting, alpha: 0 })).toBeCloseTo(0.2 * (4 / 2 + 2), 12);
    expect(faultTolerance({ ...setting, alpha: 0.25 })).toBeCloseTo(0.2 * (4 / (0.5 * 2) + 2), 12);
    expect(() => faultTolerance({ ...setting, alpha: 0.5 })).toThrow('α lies in [0, 0.5), not at 0.5.');
  });

  it('one sample a step is enough for 3√(‖L‖₁(f₀ − f*)/N)', () => {
    expect(theorem1SmallBatch({ f0: 3, fStar: 1, L: [1, 1], K: 400 })).toBeCloseTo(3 * 0.1, 14);
  });

  it('whose constant is at least the 3√3/2 that the descent lemma gives', () => {
    // Σ|g|(1 − 2P) ≥ mixedNorm/√3, so the mean of mixedNorm is at most √3((f₀ − f*)/(ηK) + η‖L‖₁/2) at that η.
    const [gap, curvature, K] = [1.7, 4.2, 300];
    const step = Math.sqrt(gap / (curvature * K));
    const derived = Math.sqrt(3) * (gap / (step * K) + (step * curvature) / 2);
    const stated = theorem1SmallBatch({ f0: gap, fStar: 0, L: [curvature], K });
    expectPrinted((3 * derived) / stated, '2.598');
    expect(derived).toBeLessThan(stated);
  });

  it('the dimension cancels where all coordinates are noisy', () => {
    // mixedNorm is then ‖g‖₂²√d/σ and ‖L‖₁ is Ld.
    const [f0, L, sigma, K] = [2, 3, 5, 1000];
    for (const d of [1, 10, 1000]) {
      const general = theorem1SmallBatch({ f0, fStar: 0, L: alike(L, d), K });
      expect((general * sigma) / Math.sqrt(d)).toBeCloseTo(lowSignalBound({ f0, fStar: 0, L, sigma, K }), 10);
    }
  });
});
