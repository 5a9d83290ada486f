// npm run receipts: runs every claim and writes docs/receipts.md.
// npm run -s receipts -- --json: prints one JSON object a claim instead, a line each.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './project.mjs';

const PAGE = 'docs/receipts.md';

/** The claims in one file that Node can run. */
async function loadClaims() {
  const folder = mkdtempSync(join(tmpdir(), 'one-bit-receipts-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: 'src/sim/claims.ts',
        outDir: folder,
        copyPublicDir: false,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'claims.mjs' } },
      },
    });
    return await import(pathToFileURL(join(folder, 'claims.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const options = process.argv.slice(2);
const unknown = options.find((option) => option !== '--json');
if (unknown) {
  console.error(`There is no option ${unknown}; there is --json.`);
  process.exit(2);
}
const { CLAIMS, receiptLine, receiptOf, receiptsPage } = await loadClaims();
const receipts = [];
for (const claim of CLAIMS) {
  const receipt = receiptOf(claim);
  receipts.push(receipt);
  if (options.length > 0) console.log(receiptLine(receipt));
  else if (receipt.verdict === 'fails') console.error(`${claim.id} fails: ${receipt.distance} tolerances off`);
}
const failed = receipts.filter(({ verdict }) => verdict === 'fails').length;
if (options.length === 0) {
  writeFileSync(join(root, PAGE), receiptsPage(receipts));
  console.log(`${PAGE}: ${receipts.length - failed} claims hold, ${failed} fail`);
}
process.exitCode = failed > 0 ? 1 : 0;
