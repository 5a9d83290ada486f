/**
 * A promise that React's `use` reads at once when it is kept, whoever waited for it: React looks for these fields before it waits itself.
 */
export function tracked<T>(promise: Promise<T>): Promise<T> {
  const told: Promise<T> & { status?: string; value?: T; reason?: unknown } = promise;
  promise.then(
    (value) => Object.assign(told, { status: 'fulfilled', value }),
    (reason: unknown) => Object.assign(told, { status: 'rejected', reason }),
  );
  return promise;
}
