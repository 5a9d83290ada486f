import { defineConfig } from 'vitest/config';
import { findBrowser, softwareVulkan } from './scripts/browser.mjs';

// The processes that run the tests inherit this; the Vulkan loader reads it before any setup file could run.
Object.assign(process.env, softwareVulkan(await findBrowser()));

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // A thread starts sooner than a process, and there are many files.
          pool: 'threads',
          // Property tests run a thousand cases, on a machine that may have more to do.
          testTimeout: 30_000,
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs', 'bench/**/*.test.mjs'],
          exclude: ['**/*.gpu.test.ts'],
        },
      },
      {
        test: {
          name: 'gpu',
          environment: 'node',
          include: ['src/**/*.gpu.test.ts'],
          setupFiles: ['test/setup-gpu.ts'],
          // One software adapter serves every kernel, so parallel files would only slow one another down.
          fileParallelism: false,
          testTimeout: 60_000,
        },
      },
    ],
  },
});
