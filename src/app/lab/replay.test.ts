import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Listener } from '../../sim/engine';
import type { History } from '../../sim/history';
import { LocalEngine } from '../../sim/local-engine';
import type { Settings } from '../../sim/parameters';
import { plainTrainer } from '../../sim/trainers/plain';
import { parseLink, writeLink } from '../link';
import { type Plan, turned } from './course';
import { SessionStore } from './session';

// What passes between threads is copied.
vi.mock('comlink', () => ({
  proxy: (listener: Listener) => (update: unknown) => listener(structuredClone(update) as never),
}));
vi.mock('../../sim/client', () => ({
  startEngine: () => ({
    engine: new LocalEngine(
      () => Promise.reject(new Error('No pictures are read here.')),
      (world) => Promise.resolve(plainTrainer(world)),
    ),
    crashed: new Promise(() => {}),
    terminate: () => {},
  }),
}));

/** So much later than it is, so that what is done next is another gesture. */
let later = 0;

beforeAll(() => {
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + later);
  vi.stubGlobal('document', { hidden: false, addEventListener: () => {} });
  vi.stubGlobal('requestAnimationFrame', () => 1);
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const QUERY = '?lab.data=moons&lab.workers=5&lab.batch=4&lab.steps=60&lab.methods=signsgd-vote.ef-signsgd&lab.width=4';

/** A lab without a page: what the reader does to it, and the link that tells of it. */
class Visit {
  readonly session = new SessionStore();
  private plan: Plan;

  constructor(query: string) {
    const { linked, corrections } = parseLink(query);
    expect(corrections).toEqual([]);
    this.plan = linked;
    this.session.request(this.plan, linked.moment);
  }

  async at(head: number) {
    await vi.waitFor(
      () => {
        expect(this.session.get().history?.head).toBe(head);
        expect(this.session.get().playing).toBe(false);
        expect(this.session.moment(this.plan)).not.toBeNull();
      },
      { timeout: 10_000, interval: 5 },
    );
  }

  async runTo(head: number) {
    while ((this.session.get().history?.head ?? 0) < head) await this.session.step(null);
  }

  fork(at: number) {
    this.plan = this.session.fork(at) ?? this.plan;
  }

  async turn(change: Partial<Settings>) {
    later += 2000;
    this.plan = turned(this.plan, { ...this.plan.settings, ...change });
    this.session.request(this.plan);
    await vi.waitFor(() => expect(this.session.moment(this.plan)).not.toBeNull());
  }

  get query(): string {
    return writeLink({ ...parseLink('').linked, ...this.plan, moment: this.session.moment(this.plan) });
  }
}

/** All of a history but how long the steps took. */
const told = (history: History | null) => history && { ...history, msPerStep: 0, held: null };

async function sameInAnotherBrowser(visit: Visit, head: number) {
  const { query } = visit;
  const other = new Visit(query);
  await other.at(head);
  expect(other.query).toBe(query);
  expect(told(other.session.get().history)).toEqual(told(visit.session.get().history));
  expect(told(other.session.get().ghost)).toEqual(told(visit.session.get().ghost));
  expect(other.session.get().forkedAt).toBe(visit.session.get().forkedAt);
}

async function opened(head: number): Promise<Visit> {
  const visit = new Visit(QUERY);
  await visit.at(0);
  await visit.runTo(head);
  return visit;
}

test('a run that was forked is the same run in another browser, with the future it left', async () => {
  const visit = await opened(40);
  visit.fork(25);
  await visit.at(25);
  await sameInAnotherBrowser(visit, 25);
  await visit.turn({ workers: 2 });
  await visit.turn({ workers: 9, level: 0.05 });
  await visit.at(25);
  await visit.runTo(37);
  const own = 'lab.fork=25&lab.fork.workers=5&lab.fork.level=0&lab.ghost=40&lab.at=37';
  expect(visit.query).toMatch(new RegExp(`&lab\\.level=0\\.05&.*&${own}$`));
  await sameInAnotherBrowser(visit, 37);
});

test('so is one that was forked twice, and one forked before its fork', async () => {
  const visit = await opened(20);
  visit.fork(10);
  await visit.at(10);
  await visit.turn({ attackers: 40 });
  await visit.runTo(30);
  visit.fork(22);
  await visit.at(22);
  await visit.turn({ beta: 0.5, schedule: 'inverse-root' });
  await visit.runTo(33);
  await sameInAnotherBrowser(visit, 33);
  visit.fork(6);
  await visit.at(6);
  await visit.runTo(12);
  const other = new Visit(visit.query);
  await other.at(12);
  expect(told(other.session.get().history)).toEqual(told(visit.session.get().history));
});

test('and a run beside the one before', async () => {
  const visit = await opened(30);
  await visit.turn({ width: 6, workers: 3 });
  await visit.at(0);
  await visit.runTo(7);
  expect(visit.query).toContain('&lab.ghost=30&lab.ghost.width=4&lab.ghost.workers=5&lab.at=7');
  await sameInAnotherBrowser(visit, 7);
});
