import type { Loading } from './data/datasets';

/** So often a wait says how far it is, and hears whether it is still wanted. */
export const WAIT_MS = 100;

/** How much of files has come, as a reader counts. */
export function shareOf({ bytes, of }: Loading): string {
  const megabytes = (count: number) => (count / 1e6).toFixed(1);
  return `${megabytes(bytes)} of ${megabytes(of)} MB`;
}

/** Waits for something as long as it is wanted, and tells how far it is now and then. Answers whether it came; rejects as it does. */
export async function waitFor(what: Promise<unknown>, isWanted: () => boolean, tell: () => void): Promise<boolean> {
  let isThere = false;
  const there = what.then(() => {
    isThere = true;
  });
  // Where nobody waits any more, nobody hears what went wrong.
  there.catch(() => {});
  while (!isThere && isWanted()) {
    tell();
    await Promise.race([there, new Promise((resolve) => setTimeout(resolve, WAIT_MS))]);
  }
  return isThere;
}

/** Lets messages in, then waits until `due` unless `stop` says otherwise. */
export async function pauseUntil(due: number, stop: () => boolean): Promise<void> {
  await nextTask();
  while (performance.now() < due && !stop()) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(50, due - performance.now())));
  }
}

const channel = new MessageChannel();

/** The next macrotask, without the delay that timers have. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}
