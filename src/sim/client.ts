import { proxy, type Remote, wrap } from 'comlink';
import { addProgress, type Engine } from './engine';
import type { History } from './history';
import type { Settings } from './parameters';
import { scriptSettings } from './settings';

/** A worker with an engine in it, and how to end it. */
export interface EngineClient {
  engine: Remote<Engine>;
  /**
   * Resolves to a sentence if the worker's script cannot be loaded or throws where no call waits for it; calls to a crashed engine
   * are never answered.
   */
  crashed: Promise<string>;
  terminate(): void;
}

/** Starts a worker. Nothing heavy is loaded before a run is opened. */
export function startEngine(): EngineClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const crashed = new Promise<string>((resolve) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(`The part of the page that computes did not start${event.message ? ` (${event.message})` : ''}.`);
    });
  });
  return { engine: wrap<Engine>(worker), crashed, terminate: () => worker.terminate() };
}

/**
 * A whole run in a worker of its own: settings as in the link, to the History at its end. Rejects with the sentence of a failure, and with a
 * RangeError where a setting, a method or a word is unknown.
 */
export async function runInWorker(raw: Record<string, unknown> = {}): Promise<History> {
  const settings = scriptSettings(raw);
  const { engine, crashed, terminate } = startEngine();
  const failure = crashed.then((sentence) => {
    throw new Error(sentence);
  });
  try {
    return await Promise.race([failure, playToEnd(engine, settings)]);
  } finally {
    terminate();
  }
}

async function playToEnd(engine: Remote<Engine>, settings: Settings): Promise<History> {
  let history: History | null = null;
  let failure = '';
  await engine.open(
    settings,
    proxy((update) => {
      if (update.kind === 'opened' || update.kind === 'rewound') history = update.history;
      else if (update.kind === 'progress' && history) addProgress(history, update);
      else if (update.kind === 'state' && update.state === 'failed') failure = update.sentence;
    }),
  );
  if (!failure) await engine.play(0);
  if (failure || !history) throw new Error(failure);
  return history;
}
