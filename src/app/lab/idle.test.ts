import { expect, test } from 'vitest';
import { PARAMETERS, type ParameterId, type Settings } from '../../sim/parameters';
import { parseSettings } from '../../sim/settings';
import { idleReason } from './idle';

const settings = (raw: Record<string, unknown>): Settings => parseSettings(raw).settings;

test('a dial is idle where no method shown has such a part', () => {
  const shown = settings({ methods: 'sgd.signsgd-vote' });
  for (const id of ['keep', 'levels', 'dither', 'betaLion', 'beta1', 'scale', 'alpha', 'attack'] as const) {
    expect(idleReason(id, shown), id).toMatch(/^[A-Z].*\.$/);
  }
  for (const id of ['tie', 'zero', 'workers', 'partition'] as const) expect(idleReason(id, shown), id).toBeUndefined();
});

test('it wakes with the method, the partition or the first liar', () => {
  const turned: [ParameterId, Record<string, unknown>][] = [
    ['keep', { methods: 'ef21' }],
    ['levels', { methods: 'qsgd' }],
    ['dither', { methods: 'noisy-signsgd' }],
    ['betaLion', { methods: 'lion' }],
    ['epsilon', { methods: 'adam' }],
    ['scale', { methods: 'ef-signsgd-both' }],
    ['keep', { methods: 'own', 'own.compressor': 'top-k', 'own.aggregator': 'mean' }],
    ['alpha', { partition: 'dirichlet' }],
    ['attack', { attackers: 10 }],
  ];
  for (const [id, raw] of turned) expect(idleReason(id, settings(raw)), id).toBeUndefined();
});

test('with every method shown no dial of the exchange is idle', () => {
  const all = settings({ methods: PARAMETERS.methods.options.map(({ value }) => value) });
  const idle = (Object.keys(PARAMETERS) as ParameterId[]).filter((id) => idleReason(id, all));
  expect(idle).toEqual(['alpha', 'attack']);
});
