import { compile } from '@mdx-js/mdx';
import react from '@vitejs/plugin-react';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { defineConfig, type Plugin } from 'vite';

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

export default defineConfig({
  // Relative addresses let the built folder be served from any sub-path of any static host.
  base: './',
  // A missing file is a 404 in dev and preview, as on a static host, and not the page once more.
  appType: 'mpa',
  plugins: [prose, react()],
  worker: { format: 'es' },
  build: { target: 'es2022', license: { fileName: 'licenses.md' } },
});
