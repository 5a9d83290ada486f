import { describe, expect, it } from 'vitest';
import { stepSizeOf } from './world';
import { smallWorld } from './world.fixture';

describe('the world of settings', () => {
  it('watches the first method that votes, else the first that sends ballots, else the first', () => {
    const watched = (methods: string[]) => {
      const world = smallWorld({ methods });
      return world.methods[world.watched].id;
    };
    expect(watched(['sgd', 'signsgd', 'signum-vote'])).toBe('signum-vote');
    expect(watched(['sgd', 'median-sgd', 'qsgd', 'ef-signsgd'])).toBe('ef-signsgd');
    expect(watched(['sgd', 'median-sgd', 'top-k'])).toBe('sgd');
  });

  it('takes constant steps, or steps that shrink with the root of the number of steps', () => {
    const { settings, methods } = smallWorld({ methods: ['sgd'], 'step.sgd': 0.6 });
    expect([0, 3, 99].map((step) => stepSizeOf(settings, methods[0], step))).toEqual([0.6, 0.6, 0.6]);
    const shrinking = { ...settings, schedule: 'inverse-root' as const };
    expect(stepSizeOf(shrinking, methods[0], 0)).toBe(0.6);
    expect(stepSizeOf(shrinking, methods[0], 3)).toBeCloseTo(0.3, 15);
    expect(stepSizeOf(shrinking, methods[0], 99)).toBeCloseTo(0.06, 15);
  });

  it('steps the reader’s own method by its own step size', () => {
    const { settings, methods } = smallWorld({ methods: ['own'], 'step.own': 0.07 });
    expect(methods[0].name).toBe('your own');
    expect(stepSizeOf(settings, methods[0], 5)).toBe(0.07);
  });
});
