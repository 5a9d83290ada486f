import { describe, expect, it } from 'vitest';
import { ef21Bound, ef21Step } from './ef21';
import { expectPrinted } from './printed.fixture';
import { constantStepRate, singleNodeRate, ssdmRate, ssdmSchedule } from './stochastic';

const setting = { f0: 3, fStar: 1, L: [1, 3], K: 100 };

describe('rates of stochastic sign descent', () => {
  it('with shrinking steps', () => {
    const rate = singleNodeRate({ ...setting, gamma0: 0.5 });
    expect(rate).toBeCloseTo(0.1 * (4 + 2) + (1 * Math.log(100)) / 10, 12);
  });

  it('follow from summing the descent lemma up', () => {
    // Σ γ_k ‖·‖_ρ ≤ f₀ − f* + ½‖L‖₁ Σ γ_k², and the least of the norms is below the weighted mean.
    for (const K of [1, 2, 10, 1000]) {
      let [steps, squares] = [0, 0];
      for (let k = 0; k < K; k++) {
        steps += 0.5 / Math.sqrt(k + 1);
        squares += 0.25 / (k + 1);
      }
      const derived = (2 + (4 * squares) / 2) / steps;
      expect(derived).toBeLessThanOrEqual(singleNodeRate({ ...setting, K, gamma0: 0.5 }) + 1e-12);
    }
  });

  it('with a constant step', () => {
    expect(constantStepRate({ ...setting, gamma: 0.1 })).toBeCloseTo(2 / 10 + 0.2, 14);
    expect(() => constantStepRate({ ...setting, gamma: 0 })).toThrow('γ');
  });
});

describe('SSDM', () => {
  it.each([
    [1, '1.36'],
    [5, '2.24'],
  ])('on ½‖x‖², x₀ = 1, d = 10, K = 10⁴, σ = %s is bounded by %s', (sigma, printed) => {
    expectPrinted(ssdmRate({ f0: 5, fStar: 0, L: 1, sigma, dimension: 10, K: 1e4 }), printed);
  });

  it('is what the four pieces of its proof add up to', () => {
    const [K, L, d, sigma, gap] = [10_000, 2, 7, 3, 4];
    const { beta, gamma } = ssdmSchedule(K);
    expect([beta, gamma]).toEqual([0.99, 1e-3]);
    // Each step gives −γ(‖g‖ − 2‖m − g‖) + Lγ²d/2 with E‖m_k − g_k‖ ≤ β^kσ + σ√(1 − β) + Lγ√d/(1 − β).
    const error = sigma / (K * (1 - beta)) + sigma * Math.sqrt(1 - beta) + (L * gamma * Math.sqrt(d)) / (1 - beta);
    const derived = gap / (gamma * K) + 2 * error + (L * gamma * d) / 2;
    expect(ssdmRate({ f0: gap, fStar: 0, L, sigma, dimension: d, K })).toBeCloseTo(derived, 10);
  });
});

describe('EF21', () => {
  it('without compression is gradient descent with step 1/L', () => {
    expect(ef21Step({ L: 4, local: [1, 7], alpha: 1 })).toBe(0.25);
    expect(ef21Bound({ f0: 3, fStar: 1, gamma: 0.25, T: 10, alpha: 1, startError: 0 })).toBeCloseTo(4 / 2.5, 14);
  });

  it('pays with the step and the start', () => {
    // α = .75: θ = ½, β = ½, √(β/θ) = 1.
    expect(ef21Step({ L: 1, local: [3, 3], alpha: 0.75 })).toBeCloseTo(1 / 4, 14);
    expect(ef21Bound({ f0: 1, fStar: 0, gamma: 1, T: 2, alpha: 0.75, startError: 3 })).toBeCloseTo(1 + 3, 14);
    expect(() => ef21Step({ L: 1, local: [1], alpha: 0 })).toThrow('α');
  });
});
