import { fileURLToPath } from 'node:url';
import { defineConfig, type InlineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const shared = {
  root: here('.'),
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} satisfies InlineConfig;

/** The app in the iframe: hashed files under /widget/assets, and the page that names them. */
export const frame: InlineConfig = {
  ...shared,
  base: '/widget/',
  build: {
    target: 'es2022',
    outDir: here('./dist/frame'),
    emptyOutDir: true,
    modulePreload: false,
    // The page's policy allows files of its own origin alone.
    assetsInlineLimit: 0,
    rolldownOptions: { input: here('./frame.html') },
  },
};

/** The loader on the customer's page: one classic script that leaves no global but its own. */
export const loader: InlineConfig = {
  ...shared,
  build: {
    target: 'es2022',
    outDir: here('./dist'),
    emptyOutDir: false,
    lib: { entry: here('./src/loader/main.ts'), formats: ['iife'], name: 'SwitchboardLoader', fileName: () => 'widget.js' },
  },
};

const module = (entry: string, fileName: string): InlineConfig => ({
  ...shared,
  build: {
    target: 'es2022',
    outDir: here('./dist'),
    emptyOutDir: false,
    lib: { entry: here(entry), formats: ['es'], fileName: () => fileName },
  },
});

/** What the loader fetches at the first opening. */
export const panel = module('./src/loader/panel.ts', 'panel.js');

/** The client alone, as an ES module: for those who build a face of their own. */
export const sdk = module('./src/headless.ts', 'sdk.js');

export default defineConfig(frame);
