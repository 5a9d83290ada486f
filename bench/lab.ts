import type { Trainer } from '../src/sim/trainers/trainer';
import { plainTrainer } from '../src/sim/trainers/plain';
import { wasmTrainer } from '../src/sim/trainers/wasm';
import { webgpuTrainer } from '../src/sim/trainers/webgpu';
import { labWorld, readWasm } from './scenes';
import { inTurns, type Tell } from './turns';

/** One whole step of what the lab opens with, on every backend: batches, gradients, exchanges, and what the figures read. */
export async function measure(_: ReadonlySet<string>, tell: Tell): Promise<void> {
  const world = await labWorld({});
  const [wasm, cpu, webgpu] = [
    stepsOf(await wasmTrainer(world, '', readWasm)),
    stepsOf(await plainTrainer(world)),
    stepsOf(await webgpuTrainer(world, true)),
  ];
  const times = await inTurns({ wasm, cpu, webgpu }, { seconds: 15 });
  tell({ id: 'lab-wasm', ours: times.wasm, other: null });
  tell({ id: 'lab-cpu', ours: times.cpu, other: null });
  tell({ id: 'lab-webgpu', ours: times.webgpu, other: null });
}

function stepsOf(trainer: Trainer): () => Promise<void> {
  let step = 0;
  return async () => {
    await trainer.step(step++, true);
  };
}
