// npm run deck: serves the slides on this machine only, and beside them, under /one-bit/, the built page, and under /reveal/ reveal.js.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

const page = folder('../../dist/');
/** The longest path first: the slides have everything else. */
const FOLDERS = /** @type {const} */ ([
  ['/one-bit/', page],
  ['/reveal/', folder('../../node_modules/reveal.js/dist/')],
  ['/', folder('.')],
]);
const port = Number(process.env.PORT ?? 4180);

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The file that an address names, or null: nothing outside of these folders. */
function fileOf(/** @type {string} */ url) {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  const [start, served] = FOLDERS.find(([start]) => path.startsWith(start)) ?? FOLDERS[2];
  const rest = path.slice(start.length);
  const file = normalize(join(served, rest.endsWith('/') || rest === '' ? `${rest}index.html` : rest));
  return file.startsWith(served) && existsSync(file) && statSync(file).isFile() ? file : null;
}

const server = createServer((request, response) => {
  let file = null;
  try {
    file = fileOf(request.url ?? '/');
  } catch {
    // An address that cannot be decoded names no file.
  }
  if (!file) {
    response.writeHead(404).end('There is no such file.');
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
});

if (!existsSync(join(page, 'index.html'))) {
  console.error('One Bit is not built yet: run "npm run build" in the root of the repository.');
  process.exit(1);
}
server.listen(port, '127.0.0.1', () => {
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  console.log(`The slides are at http://127.0.0.1:${address.port}/`);
});
