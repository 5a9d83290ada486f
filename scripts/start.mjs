// npm start: install if needed, build, serve the built page on this machine only, and say where.
// BROWSER=none keeps it from opening a browser.
import { install, requireNode, root } from './project.mjs';

const FIRST_PORT = 4173;

function hasDisplay() {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  return !CI && (process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY));
}

try {
  requireNode();
  process.chdir(root);
  install();
  const { build, preview } = await import('vite');
  console.log('Building the page …');
  await build({ root, logLevel: 'warn' });
  // Vite takes the next free port by itself, and obeys BROWSER when it opens the page.
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: FIRST_PORT, open: hasDisplay() },
  });
  console.log(`One Bit is at ${server.resolvedUrls?.local[0]}`);
} catch (error) {
  console.error(`One Bit did not start. ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
