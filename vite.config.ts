import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses let the built folder be served from any sub-path of any static host.
  base: './',
  // A missing file is a 404 in dev and preview, as on a static host, and not the page once more.
  appType: 'mpa',
  plugins: [react()],
  worker: { format: 'es' },
  build: { target: 'es2022', license: { fileName: 'licenses.md' } },
});
