import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { methodOf } from '../optim/methods';
import { planeDataset } from './data/plane';
import { OWN_KNOBS } from './knobs/own';
import { DEFAULT_METHODS, methodsOf, ownRefusal } from './own';
import { defaultOf } from './parameters';
import { parseSettings, writeSettings } from './settings';
import { plainTrainer } from './trainers/plain';
import { worldOf } from './world';

const shown = (raw: Record<string, unknown>) => parseSettings({ methods: ['own', 'sgd'], ...raw });

describe('the method that the reader builds', () => {
  it('is at first signSGD with a vote, and steps like it', () => {
    const { settings, corrections } = shown({});
    expect(corrections).toEqual([]);
    const { id, name, source, ...parts } = methodsOf(settings)[1];
    expect({ id, name, source }).toEqual({ id: 'own', name: 'your own', source: 'built by the reader' });
    expect(methodOf('signsgd-vote')).toMatchObject(parts);
    expect(settings['step.own']).toBe(settings['step.signsgd-vote']);
  });

  it('is left out with a sentence where its parts do not fit', () => {
    const { settings, corrections } = shown({ 'own.compressor': 'top-k' });
    expect(settings.methods).toEqual(['sgd']);
    expect(corrections).toEqual([`Your own method is left out: ${ownRefusal(settings)}`]);
    expect(corrections[0]).toMatch(/majority.*\.$/);
    expect(methodsOf({ ...settings, methods: ['own', 'sgd'] }).map(({ id }) => id)).toEqual(['sgd']);
  });

  it('makes room for the default methods where it was the only one', () => {
    const { settings } = parseSettings({ methods: 'own', 'own.compressor': 'top-k' });
    expect(settings.methods).toEqual(DEFAULT_METHODS);
    expect(methodsOf({ ...settings, methods: ['own'] }).map(({ id }) => id)).toEqual(DEFAULT_METHODS);
  });

  it('takes its step size from the row most like it, until a step is given', () => {
    const step = (raw: Record<string, unknown>) => shown({ 'own.aggregator': 'mean', ...raw }).settings['step.own'];
    expect(step({ 'own.compressor': 'none' })).toBe(defaultOf('step.sgd', 'fashion'));
    expect(step({ 'own.compressor': 'scaled-sign', 'own.memory': 'feedback' })).toBe(
      defaultOf('step.ef-signsgd', 'fashion'),
    );
    expect(step({ 'own.server': 'adam', data: 'moons' })).toBe(defaultOf('step.adam', 'moons'));
    expect(step({ 'own.compressor': 'none', 'own.server': 'momentum' })).toBe(
      defaultOf('step.sgd-momentum', 'fashion'),
    );
    const { settings } = shown({ 'own.compressor': 'none', 'own.aggregator': 'mean' });
    expect(writeSettings(settings)).not.toHaveProperty('step.own');
    expect(step({ 'step.own': 0.3 })).toBe(0.3);
  });

  it('runs, whatever parts are chosen, or is refused', async () => {
    const data = planeDataset('xor', 1);
    const parts = Object.fromEntries(
      Object.entries(OWN_KNOBS).map(([id, { options }]) => [id, fc.constantFrom(...options.map(({ value }) => value))]),
    );
    await fc.assert(
      fc.asyncProperty(fc.record(parts), async (raw) => {
        const { settings } = shown({ ...raw, data: 'xor' });
        if (!settings.methods.includes('own')) {
          expect(ownRefusal(settings)).toMatch(/\.$/);
          return;
        }
        const { settings: small } = shown({
          ...raw,
          methods: ['own'],
          data: 'xor',
          width: 2,
          hidden: 1,
          batch: 1,
          workers: 3,
        });
        const trainer = await plainTrainer(worldOf(small, data));
        for (let step = 0; step < 2; step++) {
          const { loss } = await trainer.step(step, true);
          expect(Number.isFinite(loss[0])).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
