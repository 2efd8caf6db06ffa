import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// Nothing may be inlined into the page: its Content-Security-Policy allows files of this server only.
export default defineConfig({
  plugins: [svelte()],
  build: {
    outDir: '../src/redshank/web/static',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The wheel carries the page, so it carries the licences of what the page is made of.
    license: { fileName: 'licences.md' },
    target: 'es2022',
    chunkSizeWarningLimit: 800,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8601' } },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
