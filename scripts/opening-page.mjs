// Puts the way in, as it opens, into the built page, so that its words are there before any script is.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './project.mjs';

const SOURCE = join(root, 'src/app/opening.tsx');

/** What modules of the page ask of a browser while they load. */
const BROWSER = {
  location: new URL('https://one-bit.invalid/#/'),
  document: { documentElement: { dataset: {} } },
  addEventListener: () => {},
};

/**
 * Style sheets have nothing to say where nothing is drawn.
 * @type {import('vite').Plugin}
 */
const noStyles = {
  name: 'no-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0no-style' : null),
  load: (id) => (id === '\0no-style' ? '' : null),
};

/** The way in, as HTML. */
export async function openingPage() {
  const own = Object.fromEntries(
    Object.keys(BROWSER).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]),
  );
  Object.assign(globalThis, BROWSER);
  try {
    const { module } = await runnerImport(SOURCE, { root, configFile: false, plugins: [noStyles], logLevel: 'error' });
    return module.opening;
  } finally {
    for (const [name, descriptor] of Object.entries(own)) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
}

const PLACE = '<div id="root">';

/**
 * Writes the words into the page, and has them painted before the script that brings it to life runs. The page's policy forbids styles
 * written into it; a picture is drawn once its width is known; nobody can use what is not alive yet.
 * @returns {import('vite').Plugin}
 */
export function openingInPage() {
  return {
    name: 'opening-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(page, { bundle = {} }) {
        const main = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)?.fileName;
        const started = `<script type="module" crossorigin src="./${main}"></script>`;
        if (!page.includes(PLACE) || !page.includes(started)) throw new Error(`The page lacks ${PLACE} or ${started}`);
        const words = (await openingPage()).replace(/ style="[^"]*"/g, '');
        return page
          .replace(PLACE, () => `${PLACE}<div class="opening-page" inert aria-hidden="true">${words}</div>`)
          .replace(started, `<link rel="modulepreload" crossorigin href="./${main}">`)
          .replace('</head>', `  <script src="./opening.js" data-main="./${main}"></script>\n  </head>`);
      },
    },
  };
}
