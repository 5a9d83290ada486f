import type { World } from '../world';
import type { Trainer } from './trainer';
export async function webgpuTrainer(_world: World, _software: boolean): Promise<Trainer> {
  throw new Error('not yet');
}
