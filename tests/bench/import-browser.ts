/** Importing a 100 MB table in Chromium: how long it takes, and the peak memory of the renderers as a multiple of the file. */
import { existsSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newProfile, openBrowser, waitUntilOfflineReady } from '../e2e/browser.ts';
import { serveBuiltApp } from '../e2e/built-app.ts';
import { openTable } from '../e2e/journey.ts';
import { rendererMemory } from '../e2e/kill-browser.ts';
import { writeLargeTable } from '../e2e/large-table.ts';

const megabyte = 1e6;
const path = join(tmpdir(), 'terrarium-import-browser-100mb.csv');

async function main(): Promise<void> {
  if (!existsSync(path)) await writeLargeTable(path, 100 * megabyte);
  const size = statSync(path).size;
  const app = await serveBuiltApp();
  const profile = newProfile();
  const { page, ...browser } = await openBrowser(app.address, { profile });
  await page.goto(app.address);
  await waitUntilOfflineReady(page);
  await page.waitForTimeout(1000);
  const before = rendererMemory(profile);
  let peak = { bytes: before, phase: 'before' };
  let phase = 'before';
  const watch = setInterval(() => {
    const bytes = rendererMemory(profile);
    if (bytes > peak.bytes) peak = { bytes, phase };
    const label = page.locator('.ui-progress').first();
    label.innerText({ timeout: 200 }).then(
      text => (phase = text.replaceAll(/\s+/g, ' ')),
      () => {},
    );
  }, 50);
  const began = performance.now();
  await openTable(page, path);
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  await page.waitForTimeout(1000);
  const after = rendererMemory(profile);
  console.log(`${(size / megabyte).toFixed(0)} MB imported and shown in ${seconds.toFixed(1)} s`);
  console.log(
    `renderers: ${(before / megabyte).toFixed(0)} MB before, ${(peak.bytes / megabyte).toFixed(0)} MB at the peak (${peak.phase}), ${(after / megabyte).toFixed(0)} MB after`,
  );
  console.log(`peak growth ${((peak.bytes - before) / size).toFixed(2)} × the file`);
  await browser.context.close();
  await app.stop();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

await main();
