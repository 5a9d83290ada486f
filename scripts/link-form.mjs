// node scripts/link-form.mjs: writes down what the present version of the link knows, for the day when it is an old one.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from './project.mjs';

const server = await createServer({
  root,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { form } = await server.ssrLoadModule('/src/app/link-form.fixture.ts');
  const { CHANGES } = await server.ssrLoadModule('/src/app/link-versions.ts');
  const file = `src/app/link-form-${CHANGES.length}.json`;
  await writeFile(join(root, file), `${JSON.stringify(await form(), null, 2)}\n`);
  console.log(`Wrote ${file}.`);
} finally {
  await server.close();
}
