import { readFile } from 'node:fs/promises';
import { type Batch, Batches } from '../src/sim/batches';
import { startWeights } from '../src/sim/network/shape';
import { datasetOf } from '../src/sim/open';
import { parseSettings } from '../src/sim/settings';
import { type World, worldOf } from '../src/sim/world';

/** The networks that are measured, as settings of the lab. */
const SCENES = {
  /** 3 methods, 64 workers, batch 16, 2-16-16-1, logistic loss. */
  small: { data: 'moons', workers: 64, batch: 16, hidden: 2, width: 16 },
  /** 3 methods, 16 workers, batch 16, 784-64-10, softmax: what the lab opens with. */
  lab: { data: 'fashion', workers: 16, batch: 16, hidden: 1, width: 64 },
};

export type SceneName = keyof typeof SCENES;

/** A world, one step's batch, and weights of every method, which differ as they do in the middle of a run. */
export interface Scene {
  world: World;
  batch: Batch;
  weights: Float32Array[];
}

export const SCENE_NAMES = Object.keys(SCENES) as SceneName[];

export async function sceneOf(name: SceneName): Promise<Scene> {
  const world = await labWorld(SCENES[name]);
  const batch = await new Batches(world.data, world.settings).draw(0);
  return { world, batch, weights: world.methods.map((_, k) => startWeights(world.shape, 7 + k)) };
}

/** The world of settings with its whole data set. */
export async function labWorld(raw: Record<string, unknown>): Promise<World> {
  const { settings, corrections } = parseSettings(raw);
  if (corrections.length > 0) throw new Error(corrections.join(' '));
  const data = await datasetOf(settings, (name) => fileOf(`public/data/fashion/${name}`));
  await data.complete();
  return worldOf(settings, data);
}

/** A file of the project as bytes. */
export async function fileOf(path: string): Promise<ArrayBuffer> {
  const bytes = await readFile(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

export const readWasm = () => fileOf('node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
