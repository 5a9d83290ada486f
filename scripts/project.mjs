// Plain Node without packages: these functions run before anything is installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const OLDEST_NODE = [20, 19];

/** Runs a program in the project with its output shown; true if it ended well. */
export function run(/** @type {string} */ program, /** @type {string[]} */ args, options = {}) {
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;
}

/** Throws one sentence when this Node is too old for the tools. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(`One Bit needs Node ${OLDEST_NODE.join('.')} or newer, and this is Node ${version}.`);
}

/** Brings node_modules in line with the lock file; does nothing when it already is. */
export function install() {
  if (isInstalled()) return;
  console.log('Installing the packages …');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const done = npm ? run(process.execPath, [npm, ...args]) : run('npm', args, { shell: process.platform === 'win32' });
  if (!done) throw new Error('The packages could not be installed: "npm ci" failed, and the lines above say why.');
}

/**
 * npm keeps a copy of the lock file of what it really installed. The two are compared by content, since a checkout
 * gives the lock file a new date without changing it.
 */
function isInstalled() {
  try {
    const wanted = packages('package-lock.json');
    const present = packages('node_modules/.package-lock.json');
    return Object.entries(wanted).every(
      ([path, { version, optional }]) => path === '' || (present[path] ? present[path].version === version : optional),
    );
  } catch {
    return false;
  }
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
function packages(/** @type {string} */ file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
}
