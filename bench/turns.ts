/** Answers a question; `other` is null where there is nothing to compare with. */
export type Tell = (figures: { id: string; ours: number; other: number | null }) => void;

/**
 * Median milliseconds of each job, run in turns so that whatever else the machine does hits all of them alike. A short job is repeated
 * until a sample takes `atLeast` milliseconds, so that a moment's quiet favours none. Goes on until `seconds` have passed, but for
 * three turns at least.
 */
export async function inTurns<Name extends string>(
  jobs: Record<Name, () => Promise<void>>,
  { seconds = 10, atLeast = 300 } = {},
): Promise<Record<Name, number>> {
  const names = Object.keys(jobs) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  const repeats = Object.fromEntries(names.map((name) => [name, 1])) as Record<Name, number>;
  for (const name of names) {
    // The first run compiles; the second tells how long the job is.
    await timeOf(jobs[name], 1);
    while ((await timeOf(jobs[name], repeats[name])) < atLeast / repeats[name]) repeats[name] *= 2;
  }
  const end = performance.now() + 1000 * seconds;
  for (let turn = 0; turn < 3 || performance.now() < end; turn++) {
    for (const name of names) times[name].push(await timeOf(jobs[name], repeats[name]));
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
}

/** Milliseconds of one run. */
async function timeOf(job: () => Promise<void>, repeats: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) await job();
  return (performance.now() - start) / repeats;
}

function median(list: number[]): number {
  const sorted = list.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
