// npm test: every check there is; the last line is "N passed, N failed".
// npm test -- PART …: only these parts, out of static, unit, gpu, build, e2e, firefox; the last is run only when named or with THOROUGH=1.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from './port.mjs';
import { install, requireNode, root, run } from './project.mjs';
import { countPlaywright, countVitest, summary, withExit } from './reports.mjs';

const PARTS = ['static', 'unit', 'gpu', 'build', 'e2e', 'firefox'];
const REPORTS = 'test-results';
const LONGEST = 30 * 60_000;

const BIOME = 'node_modules/@biomejs/biome/bin/biome';
const TSC = 'node_modules/typescript/bin/tsc';
const VITE = 'node_modules/vite/bin/vite.js';
const VITEST = 'node_modules/vitest/vitest.mjs';
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';

const total = { passed: 0, failed: 0, skipped: 0 };

function add(/** @type {string} */ title, /** @type {import('./reports.mjs').Counts} */ counts) {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  console.log(`${title}: ${summary(counts)}`);
}

function refuse(/** @type {string} */ title, /** @type {unknown} */ error) {
  console.error(error instanceof Error ? error.message : error);
  add(title, { passed: 0, failed: 1, skipped: 0 });
}

function node(/** @type {string} */ title, /** @type {string[]} */ args, env = {}) {
  console.log(`\n■ ${title}`);
  return run(process.execPath, args, { env: { ...process.env, ...env }, timeout: LONGEST });
}

/** One check that either passes or fails. */
function check(/** @type {string} */ title, /** @type {string[]} */ args) {
  const passed = node(title, args);
  add(title, { passed: Number(passed), failed: Number(!passed), skipped: 0 });
  return passed;
}

/** A runner that leaves a JSON report behind, whose old report must not be mistaken for the new one. */
function suite(
  /** @type {string} */ title,
  /** @type {string[]} */ args,
  /** @type {string} */ report,
  /** @type {(report: any) => import('./reports.mjs').Counts} */ count,
  env = {},
) {
  rmSync(join(root, report), { force: true });
  const endedWell = node(title, args, env);
  try {
    add(title, withExit(count(JSON.parse(readFileSync(join(root, report), 'utf8'))), endedWell));
  } catch {
    refuse(title, `${title} ended without a report.`);
  }
}

function vitest(/** @type {string} */ title, /** @type {string} */ project) {
  const report = `${REPORTS}/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  suite(title, [VITEST, 'run', '--project', project, ...reporters], report, countVitest);
}

async function playwright(
  /** @type {string} */ title,
  /** @type {string} */ name,
  /** @type {string[]} */ projects,
  /** @type {boolean} */ ready,
) {
  if (!ready) return refuse(title, `${title} did not run: they need a browser and a built page.`);
  const report = `${REPORTS}/${name}.json`;
  const env = { PREVIEW_PORT: String(await findFreePort()), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const args = projects.map((project) => `--project=${project}`);
  suite(title, [PLAYWRIGHT, 'test', ...args], report, countPlaywright, env);
}

/** The rest of the checks go on without a browser. */
async function browserOrFailure() {
  const { requireBrowser } = await import('./browser.mjs');
  try {
    process.env.CHROME_PATH = await requireBrowser();
    return process.env.CHROME_PATH;
  } catch (error) {
    refuse('Browser', error);
  }
}

/** A machine that cannot have a Firefox has a part less, and the summary says so, unless the part was asked for by name. */
async function firefoxOrSkip(/** @type {boolean} */ isAsked) {
  const { requireFirefox } = await import('./browser.mjs');
  try {
    process.env.FIREFOX_PATH = requireFirefox();
    return process.env.FIREFOX_PATH;
  } catch (error) {
    if (isAsked) return refuse('Firefox', error);
    console.error(error instanceof Error ? error.message : error);
    add('Firefox', { passed: 0, failed: 0, skipped: 1 });
  }
}

async function main() {
  const chosen = process.argv.slice(2);
  const unknown = chosen.find((part) => !PARTS.includes(part));
  if (unknown) throw new Error(`There is no part called ${unknown}; choose among ${PARTS.join(', ')}.`);
  // A run that nobody waits for may take them all.
  const usual = process.env.THOROUGH === '1' ? PARTS : PARTS.filter((part) => part !== 'firefox');
  const wants = (/** @type {string} */ part) => (chosen.length === 0 ? usual : chosen).includes(part);

  requireNode();
  install();
  mkdirSync(join(root, REPORTS), { recursive: true });
  const browser = wants('gpu') || wants('e2e') ? await browserOrFailure() : undefined;
  const firefox = wants('firefox') ? await firefoxOrSkip(chosen.includes('firefox')) : undefined;
  if (wants('static')) {
    check('Biome', [BIOME, 'check', '--error-on-warnings', '.']);
    check('TypeScript', [TSC]);
    check('Import direction', ['scripts/check-imports.mjs']);
  }
  if (wants('unit')) vitest('Unit tests', 'unit');
  if (wants('gpu')) vitest('WGSL tests', 'gpu');
  if (wants('build') || wants('e2e') || firefox) {
    const built = check('Page build', [VITE, 'build']);
    if (wants('build')) check('Library build', [VITE, 'build', '--config', 'vite.node.config.ts']);
    if (wants('e2e')) await playwright('Browser tests', 'e2e', ['webgpu', 'plain'], built && Boolean(browser));
    if (firefox) await playwright('Firefox tests', 'firefox', ['firefox'], built);
  }
}

try {
  await main();
} catch (error) {
  refuse('Tests', error);
}
console.log(`\n${summary(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
