/**
 * Importing large tables in Chromium: how long it takes, and the peak memory of the renderers as a multiple of the file.
 * All of them, or `npx tsx tests/bench/import-browser.ts mixed parquet`. Memory is told the same on a busy machine.
 */
import { existsSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newProfile, openBrowser, waitUntilOfflineReady } from '../e2e/browser.ts';
import { type ServedApp, serveBuiltApp } from '../e2e/built-app.ts';
import { openTable } from '../e2e/journey.ts';
import { rendererMemory } from '../e2e/kill-browser.ts';
import { writeLargeTable } from '../e2e/large-table.ts';
import { writeHardTable } from './tables/mixed-table.ts';
import { writeParquetTable } from './tables/parquet-table.ts';

const megabyte = 1e6;
const size = 100 * megabyte;
const parquetRows = 3_000_000;

/** The tables by name: what their file ends in, and how it is written. */
const tables: Readonly<Record<string, readonly [string, (path: string) => Promise<void>]>> = {
  mixed: ['csv', path => writeLargeTable(path, size)],
  digits: ['csv', path => writeHardTable(path, size, 'digits')],
  identifiers: ['csv', path => writeHardTable(path, size, 'identifiers')],
  texts: ['csv', path => writeHardTable(path, size, 'texts')],
  parquet: ['parquet', path => writeParquetTable(path, parquetRows)],
};

const told = (bytes: number) => `${(bytes / megabyte).toFixed(0)} MB`;

async function measure(app: ServedApp, name: string): Promise<void> {
  const [ending, write] = tables[name]!;
  const path = join(tmpdir(), `terrarium-import-browser-${name}.${ending}`);
  if (!existsSync(path)) await write(path);
  const fileSize = statSync(path).size;
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
  console.log(`${name}: ${told(fileSize)} imported, checked and shown in ${seconds.toFixed(1)} s`);
  console.log(
    `  renderers: ${told(before)} before, ${told(peak.bytes)} at the peak (${peak.phase}), ${told(after)} after`,
  );
  const growth = peak.bytes - before;
  console.log(`  peak growth ${told(growth)}, ${(growth / fileSize).toFixed(2)} × the file`);
  await browser.context.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const app = await serveBuiltApp();
  for (const name of asked.length > 0 ? asked : Object.keys(tables)) await measure(app, name);
  await app.stop();
}

await main();
