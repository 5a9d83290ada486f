import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declarationOf, PARAMETERS, type ParameterId } from './parameters';
import { parseSettings, scriptSettings, writeSettings } from './settings';

const ids = Object.keys(PARAMETERS) as ParameterId[];

describe('settings', () => {
  it('are the tuned defaults where nothing is said', () => {
    const { settings, corrections } = parseSettings();
    expect(corrections).toEqual([]);
    expect(settings).toMatchObject({
      workers: 16,
      batch: 16,
      data: 'fashion',
      hidden: 1,
      width: 64,
      steps: 400,
      beta: 0.9,
      level: 0,
    });
    expect(settings.methods).toEqual(['sgd', 'signsgd-vote', 'signum-vote', 'ef-signsgd']);
    expect(writeSettings(settings)).toEqual({});
  });

  it('take their defaults from the data', () => {
    const { settings } = parseSettings({ data: 'moons' });
    expect(settings).toMatchObject({ hidden: 2, width: 16 });
    expect(writeSettings(settings)).toEqual({ data: 'moons' });
  });

  it('allow more workers on the plane than on pictures, whose memories would not fit', () => {
    const { settings, corrections } = parseSettings({ data: 'moons', workers: 1024 });
    expect(settings.workers).toBe(1024);
    expect(corrections).toEqual([]);
    expect(declarationOf('workers', settings)).toMatchObject({ max: 1024 });
    expect(declarationOf('workers', { data: 'fashion' })).toMatchObject({ max: 256, default: 16 });
  });

  it.each([
    ['workers', '100000', 256, /between 1 and 256, not 100000; it is now 256/],
    ['workers', '0', 1, /it is now 1/],
    ['workers', '3.6', 4, /whole number/],
    ['batch', 'many', 16, /must be a number, not “many”/],
    ['level', '-1', 0, /Noise level must be between 0 and 0.2/],
    ['data', 'mnist', 'fashion', /Data is one of fashion, spiral, moons, rings, xor, not “mnist”/],
    ['zero', 'zero', 'coin', /Zero rule is one of/],
    ['step.sgd', '1e9', 10, /Step size, SGD/],
  ] as const)('replace %s=%s by the nearest valid value and say so', (id, raw, value, sentence) => {
    const { settings, corrections } = parseSettings({ [id]: raw });
    expect(settings[id]).toBe(value);
    expect(corrections).toHaveLength(1);
    expect(corrections[0]).toMatch(sentence);
  });

  it('leave out unknown methods and names, and say so', () => {
    const { settings, corrections } = parseSettings({ methods: 'sgd.magic', wokers: '3' });
    expect(settings.methods).toEqual(['sgd']);
    expect(corrections.join(' ')).toMatch(/no “magic”.*no setting “wokers”/);
  });

  it('keep the default methods where none is known', () => {
    expect(parseSettings({ methods: 'magic' }).settings.methods).toEqual([
      'sgd',
      'signsgd-vote',
      'signum-vote',
      'ef-signsgd',
    ]);
  });

  it('of a script are refused with a sentence each where no valid value is near, and else corrected', () => {
    expect(scriptSettings({ data: 'moons', workers: 100_000, batch: 3.6 })).toMatchObject({ workers: 1024, batch: 4 });
    expect(scriptSettings({ methods: ['sgd', 'own'] }).methods).toEqual(['sgd', 'own']);
    const refused: [Record<string, unknown>, RegExp][] = [
      [{ wokers: 3 }, /^There is no setting “wokers”\.$/],
      [{ toString: 3 }, /^There is no setting “toString”\.$/],
      [{ methods: ['sgd', 'magic'] }, /^Methods shown: there is no “magic”\.$/],
      [{ methods: [] }, /^Methods shown names nothing known in “”\.$/],
      [{ data: 'mnist' }, /^Data is one of fashion, .* not “mnist”\.$/],
      [{ batch: 'many', level: null }, /^Batch per worker must be a number.*”\. Noise level must be a number.*”\.$/],
      [{ methods: ['sgd', 'own'], 'own.compressor': 'top-k' }, /^Your own method cannot run: a majority.*\.$/],
    ];
    for (const [raw, sentence] of refused) {
      expect(() => scriptSettings(raw)).toThrow(RangeError);
      expect(() => scriptSettings(raw)).toThrow(sentence);
    }
  });

  it('become valid from anything, and then need no correction', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...ids, 'nonsense'), fc.oneof(fc.anything(), fc.string(), fc.double())),
        (raw) => {
          const { settings } = parseSettings(raw);
          expect(parseSettings(settings as unknown as Record<string, unknown>)).toEqual({
            settings,
            corrections: [],
            refusals: [],
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('come back from the link as they were', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), fc.oneof(fc.string(), fc.double({ noNaN: true }))), (raw) => {
        const { settings } = parseSettings(raw);
        expect(parseSettings(writeSettings(settings))).toEqual({ settings, corrections: [], refusals: [] });
      }),
      { numRuns: 1000 },
    );
  });
});
