import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Only the web app is built; the server serves dist/web under `default-src 'self'`, so nothing may be inlined. */
export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4000' } },
});
