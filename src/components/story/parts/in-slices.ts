/** A task of so many milliseconds leaves room for the reader's hand, on a machine four times slower too. */
const SLICE_MS = 8;

/** Does work piece by piece, and lets the page breathe whenever a slice of time is used up. */
export async function inSlices(work: Iterable<unknown>): Promise<void> {
  let began = performance.now();
  for (const _ of work) {
    if (performance.now() - began < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
}
