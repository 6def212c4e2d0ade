import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { findChromium, chromiumFlags } from './tests/chromium.ts';
import { manifest } from './src/app/manifest.ts';
import { standalonePage } from './standalone-page.ts';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

/** The headers that a static host sends with every file, from the one place that says them. */
function hostHeaders(): Record<string, string> {
  const lines = readFileSync(new URL('./public/_headers', import.meta.url), 'utf8').split('\n');
  const pairs = lines.filter(line => /^\s+[\w-]+:/.test(line)).map(line => line.trim().split(/:\s*(.*)/s));
  return Object.fromEntries(pairs.map(([name, value]) => [name!, value!]));
}

export default defineConfig({
  base: './',
  define: { SOFTWARE_VERSION: JSON.stringify(version) },
  plugins: [
    react(),
    standalonePage(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'workers',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifest,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,svg,png,csv,wasm,webmanifest,mjs}'],
        globIgnores: ['screenshots/**'],
        maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
      },
    }),
  ],
  worker: { format: 'es', plugins: () => [standalonePage()] },
  optimizeDeps: {
    include: [
      'react-dom/client',
      'wouter',
      'comlink',
      'idb',
      'hash-wasm',
      '@tanstack/react-virtual',
      '@observablehq/plot',
    ],
  },
  build: { target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 2500 },
  preview: { headers: hostHeaders() },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/e2e/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'without-shared-memory',
          environment: 'node',
          include: ['tests/{conformance,kernels,jobs,neural}/**/*.test.ts'],
          exclude: ['tests/kernels/csv.test.ts', 'tests/kernels/threads/**'],
          setupFiles: ['tests/without-shared-memory.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          setupFiles: ['tests/browser/fresh-storage.ts'],
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findChromium() ?? '/usr/bin/chromium',
                args: [...chromiumFlags, '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
