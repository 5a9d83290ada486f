// npm run bench: ours beside the other way, measured in turns, with what each figure is meant to be.
// npm run bench -- --json: one line of JSON an answer, and nothing else. --only WORD: the questions with this word in them.
import { fork } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowser, softwareVulkan } from '../scripts/browser.mjs';
import { questionsAbout } from './questions.mjs';
import { heading, lineOf, machineOf, met, rowOf } from './report.mjs';

/**
 * @typedef {import('./questions.mjs').Question} Question
 * @typedef {import('./report.mjs').Figures} Figures
 */

const LONGEST = 5 * 60_000;

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
const questions = questionsAbout(values.only ?? '');
if (questions.length === 0) {
  console.error(`No question has “${values.only}” in it.`);
  process.exit(1);
}

/**
 * Measures one part in a process of its own: the parts shall not slow one another down, and the Vulkan loader reads its
 * environment when a process starts.
 */
async function measure(
  /** @type {string} */ part,
  /** @type {string[]} */ ids,
  /** @type {Record<string, string | undefined>} */ env,
  /** @type {(figures: Figures, adapter: string) => void} */ tell,
) {
  const child = fork(fileURLToPath(new URL('part.mjs', import.meta.url)), [part, ...ids], {
    env,
    // What packages print must not come between the lines of JSON.
    stdio: ['ignore', 2, 2, 'ipc'],
    timeout: LONGEST,
  });
  child.on('message', (/** @type {{ figures: Figures, adapter: string }} */ { figures, adapter }) =>
    tell(figures, adapter),
  );
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`${part} could not be measured.`);
}

const busy = loadavg()[0] / availableParallelism();
if (busy > 0.5) {
  console.error(`Other programs keep this machine busy (load ${busy.toFixed(1)} a core), which blurs the figures.`);
}

const env = { ...process.env, ...softwareVulkan(await findBrowser()) };
const missing = new Set(questions);
let machine = '';
let missed = 0;

for (const part of new Set(questions.map((question) => question.part))) {
  const ids = questions.filter((question) => question.part === part).map(({ id }) => id);
  await measure(part, ids, env, (figures, adapter) => {
    const question = questions.find(({ id }) => id === figures.id);
    if (!question) return;
    missing.delete(question);
    if (met(question, figures) === false) missed++;
    if (!values.json && !machine) console.log(`${machineOf(adapter)}\n\n${heading()}`);
    machine = machineOf(adapter);
    console.log(values.json ? lineOf(question, figures, machine) : rowOf(question, figures));
  }).catch((error) => console.error(error instanceof Error ? error.message : error));
}

if (!values.json) {
  const aims = questions.filter((question) => question.aim && !missing.has(question)).length;
  if (aims > 0) console.log(`\n${aims - missed} of ${aims} aims met`);
  if (missing.size > 0) console.error(`${missing.size} of ${questions.length} questions could not be measured.`);
}
process.exitCode = missing.size > 0 ? 1 : 0;
