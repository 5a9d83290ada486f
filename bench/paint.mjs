// How long a figure of the story takes from a move of a knob to the frame that shows it, in the built page.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { findBrowser } from '../scripts/browser.mjs';
import { root } from '../scripts/project.mjs';

const MOVES = 24;
/** Frames come as soon as they are drawn, so that none waits for the screen. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-frame-rate-limit', '--disable-gpu-vsync'];
/** Where a figure asks before it shows, it is opened with its answer. */
const ANSWERED = ['wall', 'line', 'valley', 'jury', 'noisy'].map((id) => `${id}.shown=yes`).join('&');
const ROUTES = ['', ...Array.from({ length: 9 }, (_, i) => String(i + 1))];

export async function measure(
  /** @type {ReadonlySet<string>} */ ids,
  /** @type {(figures: import('./report.mjs').Figures) => void} */ tell,
) {
  const folder = mkdtempSync(join(tmpdir(), 'one-bit-paint-'));
  await build({ root, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  const server = await preview({ root, build: { outDir: folder }, preview: { port: 0, host: '127.0.0.1' } });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const address = server.resolvedUrls?.local[0];
    for (const route of ROUTES) {
      await page.goto(`${address}?${ANSWERED}#/${route}`);
      await page.reload();
      await page.locator('.story-figure').first().waitFor();
      await page.locator('.figure-to-come').first().waitFor({ state: 'detached' });
      const timed = await page.evaluate(timeFigures, MOVES);
      for (const { id, times } of timed) {
        const sorted = times.toSorted((a, b) => a - b);
        const at = (/** @type {number} */ share) => sorted[Math.floor(share * (sorted.length - 1))];
        for (const [name, share] of /** @type {const} */ ([
          ['median', 0.5],
          ['late', 0.95],
        ])) {
          if (ids.has(`paint-${id}-${name}`)) tell({ id: `paint-${id}-${name}`, ours: at(share), other: null });
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In the page: every slider of every figure goes from one end to the other and every choice is made; each move is timed to the frame after it. */
async function timeFigures(/** @type {number} */ moves) {
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(null);
      }),
    );
  const setChoice = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set;
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const figures = [];
  for (const figure of document.querySelectorAll('.story-figure')) {
    /** @type {number[]} */
    const times = [];
    let isDrawn = false;
    const drawn = new MutationObserver(() => {
      isDrawn = true;
    });
    for (const part of figure.querySelectorAll('.story-picture, figcaption')) {
      drawn.observe(part, { subtree: true, childList: true, attributes: true, characterData: true });
    }
    // What is off screen is not painted, and its next frame waits for the screen.
    figure.scrollIntoView({ block: 'center', behavior: 'instant' });
    await painted();
    const turn = async (/** @type {HTMLInputElement | HTMLSelectElement} */ knob, /** @type {string} */ value) => {
      isDrawn = false;
      const start = performance.now();
      (knob instanceof HTMLInputElement ? setValue : setChoice)?.call(knob, value);
      knob.dispatchEvent(new Event(knob instanceof HTMLInputElement ? 'input' : 'change', { bubbles: true }));
      await painted();
      const time = performance.now() - start;
      // A move that is rounded away shows nothing, and its frame waits for the screen.
      return isDrawn ? time : null;
    };
    for (const slider of figure.querySelectorAll('input[type="range"]:not(:disabled)')) {
      const input = /** @type {HTMLInputElement} */ (slider);
      const [min, max, before] = [Number(input.min), Number(input.max), input.value];
      // A slider of few values goes through them again and again.
      const values = input.step === '1' ? Math.min(moves, max - min) : moves;
      for (let move = 0; move <= moves; move++) {
        const value = min + ((max - min) * (move % (values + 1))) / values;
        const time = await turn(input, String(input.step === '1' ? Math.round(value) : value));
        // The first move may load what later ones share.
        if (move > 0 && time !== null) times.push(time);
      }
      await turn(input, before);
    }
    for (const choice of figure.querySelectorAll('select:not(:disabled)')) {
      const select = /** @type {HTMLSelectElement} */ (choice);
      const before = select.value;
      for (const { value } of [...select.options]) {
        const time = await turn(select, value);
        if (time !== null) times.push(time);
      }
      await turn(select, before);
    }
    if (times.length > 0) figures.push({ id: /** @type {HTMLElement} */ (figure).dataset.figure ?? '', times });
  }
  return figures;
}
