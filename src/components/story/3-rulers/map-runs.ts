import { range } from '../../../sim/claims/vectors';
import { mean, standardError } from '../../../sim/measures/statistics';
import type { CellRun, MapPlace } from './map-cell';
import { DENSITIES, SEEDS, STEP_SIZES } from './map-setting';

/** What the runs of one cell come to so far. */
export interface CellScore {
  place: MapPlace;
  /** Seeds run. */
  runs: number;
  /** log₂ of SGD's mean gradient norm over signSGD's, each at its best step size; NaN before the first run. */
  lead: number;
  /** Standard error of `lead` over the seeds; NaN before the second. */
  error: number;
  /** The step sizes that were best, and the mean ‖∇f‖₂/‖g₀‖₂ they reached. */
  best: Record<'sgd' | 'signsgd', { stepSize: number; norm: number }>;
}

export interface MapScore {
  /** Row by row from the sparsest noise, each from the sparsest curvature. */
  cells: readonly CellScore[];
  /** Cell runs done, of SEEDS a cell. */
  done: number;
  /** A sentence where the runs could not go on, or ''. */
  trouble: string;
}

/** Whoever runs a cell: in the page a worker, in tests the function itself. */
export type CellRunner = (noise: number, place: MapPlace, seed: number) => CellRun | Promise<CellRun>;

const SIDE = DENSITIES.length;
const PLACES = range(SIDE * SIDE).map((i): MapPlace => ({ noise: Math.floor(i / SIDE), curvature: i % SIDE }));
/** Cell runs of a finished map. */
export const ALL = PLACES.length * SEEDS;
/** Milliseconds between two pictures of an unfinished map. */
const PACE = 60;

/** The runs behind one map: first every cell once, then again under the next seed, for as long as somebody looks. */
export class MapRuns {
  private readonly runs: CellRun[][] = PLACES.map(() => []);
  private readonly listeners = new Set<() => void>();
  private score: MapScore = { cells: PLACES.map((place) => scoreOf(place, [])), done: 0, trouble: '' };

  constructor(readonly noise: number) {}

  readonly get = (): MapScore => this.score;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Goes on where it stopped until all is done or `signal` says stop. */
  async play(runCell: CellRunner, signal: AbortSignal): Promise<void> {
    const cells = [...this.score.cells];
    let told = performance.now();
    for (let done = this.score.done; done < ALL && !signal.aborted; done++) {
      const i = done % PLACES.length;
      const run = await runCell(this.noise, PLACES[i], Math.floor(done / PLACES.length));
      if (signal.aborted) return;
      this.runs[i].push(run);
      cells[i] = scoreOf(PLACES[i], this.runs[i]);
      const now = performance.now();
      const isTime = now - told >= PACE || done + 1 === ALL;
      // The count goes on even where nobody is told, since a stop may come at any time.
      this.score = { cells: isTime ? [...cells] : cells, done: done + 1, trouble: '' };
      if (!isTime) continue;
      told = now;
      this.tell();
    }
  }

  fail(trouble: string): void {
    this.score = { ...this.score, trouble };
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function scoreOf(place: MapPlace, runs: readonly CellRun[]): CellScore {
  const sgd = bestOf(runs.map((run) => run.sgd));
  const signsgd = bestOf(runs.map((run) => run.signsgd));
  const leads = runs.map((run) => Math.log2(run.sgd[sgd.index] / run.signsgd[signsgd.index]));
  return {
    place,
    runs: runs.length,
    lead: Math.log2(sgd.norm / signsgd.norm),
    error: leads.length > 1 ? standardError(leads) : Number.NaN,
    best: {
      sgd: { stepSize: STEP_SIZES.sgd[sgd.index], norm: sgd.norm },
      signsgd: { stepSize: STEP_SIZES.signsgd[signsgd.index], norm: signsgd.norm },
    },
  };
}

/** The step size whose mean over the seeds is least, by its index. */
function bestOf(rows: readonly number[][]): { index: number; norm: number } {
  if (rows.length === 0) return { index: 0, norm: Number.NaN };
  const means = rows[0].map((_, i) => mean(rows.map((row) => row[i])));
  const norm = Math.min(...means.filter(Number.isFinite));
  return { index: means.indexOf(norm), norm };
}

const KEPT = 12;
const known = new Map<number, MapRuns>();

/** The runs at one level of noise, and what was already run of them; the latest few are kept. */
export function mapRunsOf(noise: number): MapRuns {
  const found = known.get(noise) ?? new MapRuns(noise);
  known.delete(noise);
  known.set(noise, found);
  for (const old of known.keys()) if (known.size > KEPT) known.delete(old);
  return found;
}
