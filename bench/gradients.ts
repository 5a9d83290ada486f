import { SCENE_NAMES, type Scene, sceneOf } from './scenes';
import { inTurns, type Tell } from './turns';

/** One way to compute the gradients of all methods and workers on the scene's batch. */
export interface Contestant {
  /** Computes them all; resolves when they are there. */
  run(): Promise<void>;
  /** What the last run computed, [methods × workers × dimension]. */
  read(): Promise<Float32Array>;
  dispose(): void;
}

type Contest = (scene: Scene) => { ours: Contestant; other: Contestant };

const MOST_APART = 1e-5;

/** Times ours beside the loop on one backend, after making sure that both compute the same gradients. */
export async function measureGradients(backend: string, ids: ReadonlySet<string>, tell: Tell, contest: Contest) {
  for (const name of SCENE_NAMES) {
    const id = `gradients-${backend}-${name}`;
    if (!ids.has(id)) continue;
    const { ours, other } = contest(await sceneOf(name));
    await requireSame(ours, other);
    const times = await inTurns({ ours: () => ours.run(), other: () => other.run() }, { seconds: 12 });
    tell({ id, ...times });
    ours.dispose();
    other.dispose();
  }
}

async function requireSame(ours: Contestant, other: Contestant): Promise<void> {
  await ours.run();
  await other.run();
  const [a, b] = [await ours.read(), await other.read()];
  let largest = 0;
  let apart = 0;
  for (let i = 0; i < b.length; i++) {
    largest = Math.max(largest, Math.abs(b[i]));
    apart = Math.max(apart, Math.abs(a[i] - b[i]));
  }
  if (a.length !== b.length || !(largest > 0) || !(apart <= MOST_APART * largest)) {
    throw new Error(`The gradients differ by ${apart}, and the largest is ${largest}.`);
  }
}
