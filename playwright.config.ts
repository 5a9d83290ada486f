import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';
import { THOROUGH } from './e2e/thorough';
import { findBrowser, findFirefox } from './scripts/browser.mjs';
import { findFreePort } from './scripts/port.mjs';

// The workers read this file again, so what the first reading found is handed on through the environment.
process.env.PREVIEW_PORT ??= String(await findFreePort());
process.env.CHROME_PATH ??= await findBrowser();
const firefox = findFirefox();
if (firefox) process.env.FIREFOX_PATH = firefox;

const address = `http://127.0.0.1:${process.env.PREVIEW_PORT}/`;

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

// The only set of flags known to draw WebGPU pictures correctly without a graphics card.
const softwareWebGpu = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--enable-unsafe-webgpu',
  '--ignore-gpu-blocklist',
  '--enable-gpu',
  '--enable-features=Vulkan',
  '--use-vulkan=swiftshader',
];

function chromium(flags: string[]) {
  return {
    ...devices['Desktop Chrome'],
    launchOptions: { executablePath: process.env.CHROME_PATH, args: [...quiet, ...flags] },
  };
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  // A starved browser may miss a wait; what passes only at its second try is named “flaky” at the end, and a thorough run forgives nothing.
  retries: THOROUGH ? 0 : 1,
  timeout: 90_000,
  // A busy machine with a software adapter takes its time; what is waited for is a condition all the same.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { baseURL: address },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${process.env.PREVIEW_PORT} --strictPort`,
    url: address,
    reuseExistingServer: false,
  },
  // A journey is walked in Chromium with and without WebGPU, unless its file is named for one of them, and in Firefox if it is tagged for it.
  projects: [
    {
      name: 'webgpu',
      testIgnore: [
        '**/*.plain.spec.ts',
        'e2e/firefox/**',
        ...(THOROUGH
          ? []
          : ['access', 'link', 'methods', 'scenes', 'trouble', 'workers'].map((name) => `**/${name}.spec.ts`)),
      ],
      use: chromium(softwareWebGpu),
    },
    // Without this flag a machine with a graphics card would have WebGPU here too.
    { name: 'plain', testIgnore: ['**/*.webgpu.spec.ts', 'e2e/firefox/**'], use: chromium(['--disable-gpu']) },
    {
      name: 'firefox',
      grep: /@firefox/,
      use: {
        browserName: 'firefox',
        // A Firefox as it is installed, driven over WebDriver BiDi and through a relay.
        channel: 'moz-firefox',
        launchOptions: { executablePath: fileURLToPath(new URL('e2e/firefox/relay.mjs', import.meta.url)) },
      },
    },
  ],
});
