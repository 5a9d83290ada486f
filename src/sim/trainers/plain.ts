import { PlainNetwork } from '../network/plain';
import type { World } from '../world';
import { HostTrainer } from './host';
import type { Trainer } from './trainer';

/** Trains in plain TypeScript. `why` says why nothing faster is used, or ''. */
export async function plainTrainer(world: World, why = ''): Promise<Trainer> {
  const { shape, settings } = world;
  const machine = { backend: 'cpu', name: 'Plain CPU', adapter: '', why } as const;
  return new HostTrainer(world, machine, new PlainNetwork(shape, settings.workers, settings.batch));
}
