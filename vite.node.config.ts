import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    {
      name: 'no-tensorflow',
      enforce: 'pre',
      // The ES modules of TensorFlow.js do not load in plain Node, so one import of it would break the library for everyone.
      resolveId(source, importer) {
        if (source.startsWith('@tensorflow/')) this.error(`${importer} brings ${source} into the Node library`);
      },
    },
  ],
  ssr: { noExternal: true },
  build: {
    ssr: 'src/sim/script.ts',
    outDir: 'dist-node',
    target: 'node20',
    copyPublicDir: false,
    rolldownOptions: { output: { entryFileNames: 'onebit.js' } },
  },
});
