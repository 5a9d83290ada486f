import type { World } from '../world';
import { plainTrainer } from './plain';
export const wasmTrainer = (world: World, why: string) => plainTrainer(world, why);
