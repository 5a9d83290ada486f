import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTACKS, type AttackKind, attack, isLiar, liarsOf } from './attackers';

const truth = Float64Array.of(1, -2, 3);
const lie = (kind: AttackKind, g: Float64Array, step = 0, worker = 0) => {
  const out = g.slice();
  attack(kind, out, truth, 5, step, worker);
  return out;
};

describe('liars', () => {
  it('are the last workers, as many as the share comes to', () => {
    expect(liarsOf({ attackers: 6, workers: 16 })).toBe(1);
    expect(liarsOf({ attackers: 44, workers: 16 })).toBe(7);
    expect(liarsOf({ attackers: 0, workers: 16 })).toBe(0);
    expect(liarsOf({ attackers: 100, workers: 16 })).toBe(16);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 1024 }), (attackers, workers) => {
        const settings = { attackers, workers };
        const lying = Array.from({ length: workers }, (_, worker) => isLiar(worker, settings));
        expect(lying.filter(Boolean)).toHaveLength(liarsOf(settings));
        expect(lying.lastIndexOf(false)).toBe(workers - liarsOf(settings) - 1);
      }),
      { numRuns: 1000 },
    );
  });

  it('that flip send −g, that shout −100 g, that know the truth its negative', () => {
    const g = Float64Array.of(0.5, -4, 0.25);
    expect([...lie('flip', g)]).toEqual([-0.5, 4, -0.25]);
    expect([...lie('huge', g)]).toEqual([-50, 400, -25]);
    expect([...lie('omniscient', g)]).toEqual([-1, 2, -3]);
  });

  it('that toss coins keep the lengths and take fair signs, others in another step or of another worker', () => {
    const count = 100_000;
    const g = Float64Array.from({ length: count }, (_, i) => (i % 2 ? 1 : -1) * (i + 1));
    const sent = lie('random', g);
    expect(sent.every((x, i) => Math.abs(x) === i + 1)).toBe(true);
    const plus = sent.filter((x) => x > 0).length / count;
    expect(Math.abs(plus - 0.5)).toBeLessThan(4 * (0.5 / Math.sqrt(count)));
    const kept = sent.filter((x, i) => x === g[i]).length / count;
    expect(Math.abs(kept - 0.5)).toBeLessThan(4 * (0.5 / Math.sqrt(count)));
    expect(lie('random', g)).toEqual(sent);
    expect(lie('random', g, 1)).not.toEqual(sent);
    expect(lie('random', g, 0, 1)).not.toEqual(sent);
  });

  it('have a name and a reason each', () => {
    for (const { label, why } of ATTACKS) expect(`${label} ${why}`).toMatch(/^\S.*\.$/);
  });
});
