import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AppBrowser, newProfile, openBrowser, waitUntilOfflineReady } from './browser.ts';
import { type ServedApp, serveBuiltApp } from './built-app.ts';
import { openSample } from './journey.ts';
import { phases } from '../../src/lifecycle/phases.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await serveBuiltApp();
});
afterAll(() => app.stop());

async function withBrowser<T>(work: (browser: AppBrowser) => Promise<T>, profile?: string): Promise<T> {
  const browser = await openBrowser(app.address, profile === undefined ? {} : { profile });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

test('the landing page loads in at most 150 kB gzip, before the service worker stores the rest', () =>
  withBrowser(async ({ page }) => {
    const sizes: number[] = [];
    const reading: Promise<void>[] = [];
    page.on('response', response => {
      // What the service worker fetches for later is not what the person waits for.
      if (response.request().serviceWorker() !== null) return;
      reading.push(response.body().then(body => void sizes.push(gzipSync(body).length)));
    });
    await page.addInitScript(() => {
      Object.defineProperty(navigator.serviceWorker, 'register', { value: () => new Promise(() => {}) });
    });
    await page.goto(app.address);
    await page.getByRole('button', { name: 'Open a table' }).waitFor();
    await page.waitForLoadState('networkidle');
    await Promise.all(reading);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`landing page: ${sizes.length} files, ${(total / 1000).toFixed(1)} kB gzip`);
    expect(sizes.length).toBeGreaterThan(2);
    expect(total).toBeLessThanOrEqual(150_000);
  }));

test('the browser finds nothing that keeps the app from being installed', () =>
  withBrowser(async ({ page, context }) => {
    await page.goto(app.address);
    await waitUntilOfflineReady(page);
    const session = await context.newCDPSession(page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    const { errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const manifest = JSON.parse(data!) as {
      icons: { purpose?: string }[];
      screenshots: unknown[];
      shortcuts: unknown[];
    };
    expect(manifest.icons.some(icon => icon.purpose === 'maskable')).toBe(true);
    expect(manifest.screenshots.length).toBeGreaterThanOrEqual(2);
    expect(manifest.shortcuts.length).toBeGreaterThanOrEqual(1);
    for (const { src } of [...manifest.icons, ...manifest.screenshots] as { src: string }[])
      expect((await fetch(new URL(src, app.address))).headers.get('content-type'), src).toMatch(/^image\//);
  }));

test('every file comes with the policy', async () => {
  const page = await fetch(app.address);
  const script = /src="([^"]+\.js)"/.exec(await page.text())![1]!;
  for (const address of [
    app.address,
    new URL(script, app.address),
    new URL('service-worker.js', app.address),
  ]) {
    const { headers } = await fetch(address);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
    expect(headers.get('connection-allowlist')).toBe('(response-origin)');
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  }
});

describe('with the server gone', () => {
  test('every page reloads, with what was stored', async () => {
    const profile = newProfile();
    const project = await withBrowser(async ({ page }) => {
      await page.goto(app.address);
      await waitUntilOfflineReady(page);
      await openSample(page, 'Penguins');
      return /projects\/([^/]+)/.exec(page.url())![1]!;
    }, profile);
    await app.stop();
    try {
      await withBrowser(async ({ page, complaints, requests, context }) => {
        await context.setOffline(true);
        const routes = ['/', '/storage', ...phases.map(({ id }) => `/projects/${project}/${id}`)];
        for (const route of routes) {
          await page.goto(`${app.address}#${route}`);
          await page.reload();
          await page.getByRole('heading', { level: 1 }).waitFor();
          await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.not.toMatch(
            /no such|not found/i,
          );
        }
        await page.goto(`${app.address}#/projects/${project}/data`);
        await page.getByText('Adelie').first().waitFor();
        expect(complaints).toEqual([]);
        expect(requests.foreign).toEqual([]);
      }, profile);
    } finally {
      app = await serveBuiltApp();
    }
  });
});
