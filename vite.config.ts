import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { manualPages } from './scripts/manual-pages.ts';

/** The pages: built into `dist/web`, which the server hands out; in development `/api` goes to a running desk. */
export default defineConfig({
  plugins: [react(), manualPages()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'chrome109',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', 'service-worker': 'src/apps/web/service-worker.ts' },
      // A browser asks for the service worker by a name that never changes.
      output: {
        entryFileNames: ({ name }) => (name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 3000}` } },
});
