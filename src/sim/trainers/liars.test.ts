import { describe, expect, it } from 'vitest';
import { smallWorld } from '../world.fixture';
import { plainTrainer } from './plain';

const WORKERS = 5;

/** The gradients of the watched word in step 0, by worker, and the weights before and after it. */
async function firstStep(raw: Record<string, unknown>) {
  const world = smallWorld({ workers: WORKERS, methods: ['sgd'], 'step.sgd': 0.5, ...raw });
  const trainer = await plainTrainer(world);
  const before = (await trainer.save(0)).weights[0];
  const { frame } = await trainer.step(0, true);
  const after = (await trainer.save(1)).weights[0];
  const window = frame?.gradients ?? new Float32Array();
  const rows = Array.from({ length: WORKERS }, (_, worker) => [...window.subarray(32 * worker, 32 * worker + 32)]);
  const from = 32 * world.word;
  const moved = [...after.subarray(from, from + 32)].map((x, i) => before[from + i] - x);
  return { rows, moved };
}

function meanOf(rows: number[][]): number[] {
  return rows[0].map((_, i) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length);
}

function expectClose(a: number[], b: number[]): void {
  expect(a).toHaveLength(b.length);
  a.forEach((x, i) => {
    expect(Math.abs(x - b[i])).toBeLessThan(1e-6 * (1 + Math.abs(b[i])));
  });
}

describe('liars in a run', () => {
  it.each([
    ['flip', -1],
    ['huge', -100],
  ] as const)('that %s are the last workers, and the mean counts them', async (kind, factor) => {
    const honest = await firstStep({});
    const lied = await firstStep({ attackers: 40, attack: kind });
    for (let worker = 0; worker < WORKERS; worker++) {
      expectClose(lied.rows[worker], worker < 3 ? honest.rows[worker] : honest.rows[worker].map((g) => factor * g));
    }
    expectClose(
      lied.moved,
      meanOf(lied.rows).map((g) => 0.5 * g),
    );
  });

  it('that know the truth send the negative mean of the honest workers’ gradients before noise', async () => {
    const { rows } = await firstStep({});
    const lied = await firstStep({ attackers: 40, attack: 'omniscient', level: 0.1 });
    const truth = meanOf(rows.slice(0, 3)).map((g) => -g);
    expectClose(lied.rows[3], truth);
    expectClose(lied.rows[4], truth);
    expect(lied.rows[0]).not.toEqual(rows[0]);
  });

  it('that know the truth take the mean of all where nobody is honest, so that SGD climbs', async () => {
    const { rows, moved } = await firstStep({});
    const lied = await firstStep({ attackers: 100, attack: 'omniscient' });
    for (const row of lied.rows)
      expectClose(
        row,
        meanOf(rows).map((g) => -g),
      );
    expectClose(
      lied.moved,
      moved.map((x) => -x),
    );
  });

  /** φ(v) = ‖v‖₁²/(d‖v‖₂²). */
  const density = (v: number[]) =>
    v.reduce((sum, x) => sum + Math.abs(x), 0) ** 2 / (v.length * v.reduce((sum, x) => sum + x * x, 0));

  it.each(['flip', 'random', 'huge', 'omniscient'])('that %s do not count in the density', async (attack) => {
    // Without a hidden layer the plane has two weights and a bias, so that the watched word is the whole gradient.
    const world = smallWorld({ data: 'moons', hidden: 0, workers: WORKERS, methods: ['sgd'], attackers: 40, attack });
    const report = await (await plainTrainer(world)).step(0, true);
    const gradients = report.frame?.gradients ?? new Float32Array();
    const honest = [0, 1, 2].map((worker) => [...gradients.subarray(32 * worker, 32 * worker + 3)]);
    const mean = meanOf(honest);
    const deviations = mean.map((m, i) => Math.sqrt(honest.reduce((sum, row) => sum + (row[i] - m) ** 2, 0)));
    expect(report.density.gradient).toBeCloseTo(density(mean), 6);
    expect(report.density.noise).toBeCloseTo(density(deviations), 6);
  });

  it('that are all there is count in the density', async () => {
    const raw = { workers: WORKERS, methods: ['sgd'] };
    const [told, lied] = await Promise.all(
      [raw, { ...raw, attackers: 100, attack: 'flip' }].map(
        async (each) => (await (await plainTrainer(smallWorld(each))).step(0, true)).density,
      ),
    );
    expect(lied).toEqual(told);
  });

  it('lie the same to every method', async () => {
    const world = smallWorld({
      workers: WORKERS,
      methods: ['sgd', 'median-sgd', 'signsgd-vote'],
      attackers: 40,
      attack: 'random',
    });
    const frames = await Promise.all(
      [0, 1, 2].map(async (watched) => {
        const trainer = await plainTrainer({ ...world, watched });
        return (await trainer.step(0, true)).frame?.gradients;
      }),
    );
    expect(frames[1]).toEqual(frames[0]);
    expect(frames[2]).toEqual(frames[0]);
  });
});
