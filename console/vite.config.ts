import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env['SWITCHBOARD_URL'] ?? 'http://127.0.0.1:8192';

const base =
  /node_modules[\\/](?:react|react-dom|scheduler|i18next|react-i18next|html-parse-stringify|void-elements|use-sync-external-store|@tanstack[\\/](?:history|router-core|react-router|store|react-store|query-core|react-query))[\\/]/;

export default defineConfig({
  root: here('.'),
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      // What every page needs, in one piece: it packs smaller, and the list of what to preload is shorter.
      output: { codeSplitting: { groups: [{ name: 'base', test: base }] } },
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/realtime': { target: server, ws: true },
      '/demo': server,
    },
  },
});
