import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { History, Machine } from '../../sim/history';
import { parseSettings } from '../../sim/settings';
import { Facts } from './Facts';

const facts = (backend: Machine['backend']) => {
  const track = (method: string, exchange: string) => ({ method, exchange, bitsUp: 10, bitsDown: 1 });
  const history = {
    settings: parseSettings({ workers: 4 }).settings,
    machine: { backend, name: 'A machine', adapter: '', why: '' },
    network: { dimension: 337 },
    tracks: [track('sgd', 'wgsl'), track('ef21', 'typescript'), track('lion', 'typescript')],
  } as unknown as History;
  return renderToStaticMarkup(<Facts history={history} msPerStep={2} />);
};

test('on a GPU the methods without a shader are named, elsewhere there is nothing to tell', () => {
  expect(facts('webgpu')).toContain('exchanges in TypeScript: EF21, top-k; Lion, vote');
  expect(facts('wasm')).not.toContain('TypeScript');
});
