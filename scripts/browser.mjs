// Finds a Chromium for the tests, the software Vulkan driver that lies beside it, and a Firefox.
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { run } from './project.mjs';

const { env, platform } = process;

/** The browser to test with, installed if there is none. */
export async function requireBrowser() {
  let browser = await findBrowser();
  for (const fetchBrowser of [fetchPlaywrights, () => fetchDebians('chromium')]) {
    if (browser) break;
    fetchBrowser();
    browser = await findBrowser();
  }
  if (browser) return browser;
  throw new Error('No Chrome or Chromium was found: install one, or let CHROME_PATH name its program.');
}

/** The first browser that is installed and starts. */
export async function findBrowser() {
  if (env.CHROME_PATH) {
    if (existsSync(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH names ${env.CHROME_PATH}, and there is no such file.`);
  }
  const { chromium } = await import('playwright');
  return [...usualPlaces(), chromium.executablePath()].find((path) => existsSync(path) && starts(path));
}

/** The Firefox to test with, the one of the system packages if there is none and they may be installed. */
export function requireFirefox() {
  if (!findFirefox()) fetchDebians('firefox-esr');
  const firefox = findFirefox();
  if (firefox) return firefox;
  throw new Error(
    platform === 'win32'
      ? 'The page is not tested in Firefox on Windows, where the relay of e2e/firefox cannot be started as a program.'
      : 'No Firefox was found: install one, or let FIREFOX_PATH name its program.',
  );
}

/** The first Firefox that is installed and starts. */
export function findFirefox() {
  if (platform === 'win32') return;
  if (env.FIREFOX_PATH) {
    if (existsSync(env.FIREFOX_PATH)) return env.FIREFOX_PATH;
    throw new Error(`FIREFOX_PATH names ${env.FIREFOX_PATH}, and there is no such file.`);
  }
  const mac = ['/Applications', `${env.HOME}/Applications`].map((folder) =>
    join(folder, 'Firefox.app/Contents/MacOS/firefox'),
  );
  const places = platform === 'darwin' ? mac : onPath(['firefox-esr', 'firefox']);
  return places.find((path) => existsSync(path) && starts(path));
}

/** Environment that gives Dawn in Node the browser's software adapter; macOS and Windows bring their own. */
export function softwareVulkan(/** @type {string | undefined} */ browser) {
  if (platform !== 'linux') return {};
  const folders = [...(browser ? [dirname(realpathSync(browser))] : []), '/usr/lib/chromium', '/opt/google/chrome'];
  const folder = folders.find((candidate) => existsSync(join(candidate, 'vk_swiftshader_icd.json')));
  if (!folder) return {};
  return {
    VK_DRIVER_FILES: env.VK_DRIVER_FILES ?? join(folder, 'vk_swiftshader_icd.json'),
    // A server often has no Vulkan loader of its own, and the browser ships one in the same folder.
    LD_LIBRARY_PATH: [env.LD_LIBRARY_PATH, folder].filter(Boolean).join(delimiter),
  };
}

function usualPlaces() {
  if (platform === 'darwin') {
    const programs = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
    return ['/Applications', `${env.HOME}/Applications`].flatMap((folder) =>
      programs.map((name) => join(folder, name)),
    );
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return folders.map((folder) => join(folder ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'));
  }
  return onPath(['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']);
}

function onPath(/** @type {string[]} */ names) {
  return (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}

/** A program that lacks a system library, or only tells how to install the real one, is of no use. */
function starts(/** @type {string} */ path) {
  return platform !== 'linux' || spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

function fetchPlaywrights() {
  console.log('No Chromium is installed; fetching one with Playwright …');
  const timeout = 300_000;
  run('npx', ['playwright', 'install', 'chromium'], { shell: platform === 'win32', timeout });
}

function fetchDebians(/** @type {string} */ name) {
  if (platform !== 'linux' || process.getuid?.() !== 0) return;
  console.log(`Fetching ${name} from the system packages …`);
  const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  if (run('apt-get', ['update'], options)) run('apt-get', ['install', '-y', name], options);
}
