import { proxy, type Remote, wrap } from 'comlink';
import { addProgress, type Engine } from './engine';
import type { History } from './history';
import { parseSettings } from './settings';

/** A worker with an engine in it, and how to end it. */
export interface EngineClient {
  engine: Remote<Engine>;
  terminate(): void;
}

/** Starts a worker. Nothing heavy is loaded before a run is opened. */
export function startEngine(): EngineClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return { engine: wrap<Engine>(worker), terminate: () => worker.terminate() };
}

/** A whole run in a worker of its own: settings as in the link, to the History at its end. Rejects with the sentence of a failure. */
export async function runInWorker(settings: Record<string, unknown> = {}): Promise<History> {
  const { engine, terminate } = startEngine();
  let history: History | null = null;
  let failure = '';
  try {
    await engine.open(
      parseSettings(settings).settings,
      proxy((update) => {
        if (update.kind === 'opened' || update.kind === 'rewound') history = update.history;
        else if (update.kind === 'progress' && history) addProgress(history, update);
        else if (update.kind === 'state' && update.state === 'failed') failure = update.sentence;
      }),
    );
    if (!failure) await engine.play(0);
    // The listener's messages arrive in order before the answer to play, so the history is whole here.
    if (failure || !history) throw new Error(failure);
    return history;
  } finally {
    terminate();
  }
}
