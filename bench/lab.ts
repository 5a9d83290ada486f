import { plainTrainer } from '../src/sim/trainers/plain';
import type { Trainer } from '../src/sim/trainers/trainer';
import { wasmTrainer } from '../src/sim/trainers/wasm';
import { webgpuTrainer } from '../src/sim/trainers/webgpu';
import { labWorld, readWasm } from './scenes';
import { inTurns, type Tell } from './turns';

/** One whole step of what the lab opens with, on every backend: batches, gradients, exchanges, and what the figures read. */
export async function measure(ids: ReadonlySet<string>, tell: Tell): Promise<void> {
  const world = await labWorld({});
  const trainers: Record<string, () => Promise<Trainer>> = {
    'lab-wasm': () => wasmTrainer(world, '', readWasm),
    'lab-cpu': () => plainTrainer(world),
    'lab-webgpu': () => webgpuTrainer(world, true),
  };
  const jobs: Record<string, () => Promise<void>> = {};
  for (const id of ids) jobs[id] = stepsOf(await trainers[id]());
  const times = await inTurns(jobs, { seconds: 15 });
  for (const id of ids) tell({ id, ours: times[id], other: null });
}

function stepsOf(trainer: Trainer): () => Promise<void> {
  let step = 0;
  return async () => {
    await trainer.step(step++, true);
  };
}
