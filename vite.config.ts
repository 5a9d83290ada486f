import { compile } from '@mdx-js/mdx';
import react from '@vitejs/plugin-react';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { defineConfig, type Plugin } from 'vite';
import { contentPolicy } from './scripts/content-policy.mjs';
import { openingInPage } from './scripts/opening-page.mjs';
import { serviceWorker } from './scripts/service-worker.mjs';

interface Node {
  type: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** A formula that is wider than a phone scrolls, so the keyboard must reach it. */
const reachableFormulas = () => (tree: Node) => {
  const visit = (node: Node) => {
    const { properties, children = [] } = node;
    if (properties && String(properties.className).includes('katex-display')) properties.tabIndex = 0;
    for (const child of children) visit(child);
  };
  visit(tree);
};

/** Prose and maths are compiled here, so that no maths engine is shipped. */
const prose: Plugin = {
  name: 'prose',
  enforce: 'pre',
  async transform(text, id) {
    if (!id.endsWith('.mdx')) return null;
    const plugins = { remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex, reachableFormulas] };
    return { code: String(await compile(text, plugins)), map: null };
  },
};

/** The faces of the first lines of every page: without a hint they would be asked for only when style sheet and script have run. */
const FIRST_FACES = /\/(newsreader-latin-opsz|atkinson-hyperlegible-(next|mono)-latin-wght)-normal-[^/]*\.woff2$/;

const earlyFaces: Plugin = {
  name: 'early-faces',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => FIRST_FACES.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
          injectTo: 'head',
        })),
  },
};

export default defineConfig({
  // Relative addresses let the built folder be served from any sub-path of any static host.
  base: './',
  // A missing file is a 404 in dev and preview, as on a static host, and not the page once more.
  appType: 'mpa',
  plugins: [prose, react(), earlyFaces, openingInPage(), contentPolicy(), serviceWorker()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    license: { fileName: 'licenses.md' },
    // The page's policy takes fonts from files alone, and icons written into it as text.
    assetsInlineLimit: (file) => (/\.(woff2?|ttf)$/.test(file) ? false : undefined),
  },
});
