// How soon a page of the story is there, in the built page on a cold cache: what is painted, what is fetched, and how long it holds the reader up.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { findBrowser } from '../scripts/browser.mjs';
import { root } from '../scripts/project.mjs';

const TIMES = 5;
/** Beats of the lecture that are opened. */
const BEATS = 10;
/** Times slower than this machine: about a phone. */
const THROTTLE = 4;
const FLAGS = ['--no-sandbox', '--disable-gpu'];
const CATEGORIES = ['toplevel', 'devtools.timeline'];

/** @typedef {{ name: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: { name?: string, data?: { url?: string } } }} TraceEvent */

export async function measure(
  /** @type {ReadonlySet<string>} */ ids,
  /** @type {(figures: import('./report.mjs').Figures) => void} */ tell,
) {
  const folder = mkdtempSync(join(tmpdir(), 'one-bit-first-'));
  await build({ root, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  const server = await preview({ root, build: { outDir: folder }, preview: { port: 0, host: '127.0.0.1' } });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: FLAGS });
  const address = server.resolvedUrls?.local[0] ?? '';
  try {
    if (ids.has('first-paint')) {
      const paint = () => inNewPage(browser, (page) => largestPaint(page, address));
      tell({ id: 'first-paint', ours: await medianOf(paint), other: null });
    }
    if (ids.has('first-scripts')) {
      const names = await inNewPage(browser, (page) => scriptsOf(page, address));
      const sizes = names.map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length);
      tell({ id: 'first-scripts', ours: sizes.reduce((sum, size) => sum + size, 0), other: null });
    }
    for (const [id, rate] of /** @type {const} */ ([
      ['first-beat', 1],
      ['first-beat-slow', THROTTLE],
    ])) {
      if (!ids.has(id)) continue;
      const times = [];
      for (const beat of someBeats()) {
        times.push(await inNewPage(browser, (page) => untilBeat(page, `${address}?present&beat=${beat}`, rate)));
      }
      tell({ id, ours: Math.max(...times), other: null });
    }
    for (const id of ids) {
      const route = /^first-task-(.*)$/.exec(id)?.[1];
      if (route === undefined) continue;
      const url = `${address}#/${route === 'home' ? '' : route}`;
      const task = () => inNewPage(browser, (page) => longestTask(browser, page, url, address));
      tell({ id, ours: await medianOf(task), other: null });
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The median of some measurements, one after the other. */
async function medianOf(/** @type {() => Promise<number>} */ once) {
  const found = [];
  for (let i = 0; i < TIMES; i++) found.push(await once());
  return found.toSorted((a, b) => a - b)[TIMES >> 1];
}

/**
 * Something done with a page of its own, whose cache is empty.
 * @template T
 */
async function inNewPage(
  /** @type {import('playwright').Browser} */ browser,
  /** @type {(page: import('playwright').Page) => Promise<T>} */ act,
) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    return await act(await context.newPage());
  } finally {
    await context.close();
  }
}

async function open(/** @type {import('playwright').Page} */ page, /** @type {string} */ url) {
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('.opening-page, .figure-to-come') === null);
  await page.locator('.story-figure').first().waitFor();
  // Long enough for pictures, which are drawn once their frame has its size.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}

/** Milliseconds until the largest piece of the home page is painted, on a slower processor. */
async function largestPaint(/** @type {import('playwright').Page} */ page, /** @type {string} */ url) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await open(page, url);
  return page.evaluate(
    () =>
      new Promise((/** @type {(time: number) => void} */ done) => {
        new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
}

/** Beats all over the lecture, as links name them. */
function someBeats() {
  const folder = new URL('../src/story/beats/', import.meta.url);
  const beats = readdirSync(folder).flatMap((name) => {
    const count = readFileSync(new URL(name, folder), 'utf8').match(/^ {4}say:/gm)?.length ?? 0;
    return Array.from({ length: count }, (_, i) => `${i + 1}#/${name.replace('.ts', '')}`);
  });
  return Array.from({ length: BEATS }, (_, i) => beats[Math.floor(((i + 0.5) * beats.length) / BEATS)]);
}

/** Milliseconds from the link to the stage with its sentence and its picture, at its size. */
async function untilBeat(
  /** @type {import('playwright').Page} */ page,
  /** @type {string} */ url,
  /** @type {number} */ rate,
) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(url, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(() => {
    const room = document.querySelector('.lecture-figure');
    if (!room?.querySelector('figcaption') || !room.querySelector('svg')) return false;
    return getComputedStyle(room).opacity === '1' && performance.now();
  });
  return /** @type {Promise<number>} */ (shown.jsonValue());
}

/** The scripts that the home page fetches before anybody has touched it. */
async function scriptsOf(/** @type {import('playwright').Page} */ page, /** @type {string} */ url) {
  await open(page, url);
  await page.waitForLoadState('networkidle');
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  return names.filter((name) => name.endsWith('.js')).map((name) => name.slice(url.length));
}

/** The longest task of the page's own thread while it opens, in milliseconds of processor time, whatever else the machine does. */
async function longestTask(
  /** @type {import('playwright').Browser} */ browser,
  /** @type {import('playwright').Page} */ page,
  /** @type {string} */ url,
  /** @type {string} */ address,
) {
  await browser.startTracing(page, { categories: CATEGORIES });
  await open(page, url);
  /** @type {TraceEvent[]} */
  const events = JSON.parse((await browser.stopTracing()).toString()).traceEvents;
  const ours = events.filter(({ args }) => args?.data?.url?.startsWith(address));
  const first = ours.reduce((one, other) => (other.ts < one.ts ? other : one));
  const tasks = events.filter(
    ({ name, pid, tid, ts, dur = 0 }) =>
      name === 'ThreadControllerImpl::RunTask' && pid === first.pid && tid === first.tid && ts + dur > first.ts,
  );
  if (tasks.length === 0) throw new Error('The browser did not say how long its tasks took.');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
