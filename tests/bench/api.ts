/**
 * The prediction API in Chromium: how long one warm row takes from `fetch` to its JSON, offline, logged before it is
 * answered; the same for a hundred rows at once, and how much of it is the service worker's own, which the answer tells as
 * its latency. For gradient boosting and for a random forest, a hundred trees each, on Telco.
 */
import { openBrowser, waitUntilOfflineReady } from '../e2e/browser.ts';
import { serveBuiltApp } from '../e2e/built-app.ts';
import { defineProblem, deployModel, goTo, openSample, trainModels } from '../e2e/journey.ts';

const requests = 300;
const algorithms = ['Gradient boosting', 'Random forest'];

const app = await serveBuiltApp();
const browser = await openBrowser(app.address);
const { page, context } = browser;
await page.goto(app.address);
await waitUntilOfflineReady(page);
await openSample(page, 'churn');
await defineProblem(page, { target: null, task: null, positive: null });
for (const algorithm of algorithms) {
  await goTo(page, 'train');
  for (const box of await page.getByRole('group', { name: 'Algorithms' }).getByRole('checkbox').all())
    await box.uncheck();
  await page.getByRole('checkbox', { name: new RegExp(`^${algorithm}`) }).check();
  await trainModels(page, { seed: 1, budgetSeconds: null });
  await deployModel(page);
  await context.setOffline(true);
  for (const rows of [1, 100]) {
    const { whole, own } = await page.evaluate(ask, { requests, rows });
    console.log(
      `${algorithm}, ${rows === 1 ? 'a row alone' : `${rows} rows`}: ${percentiles(whole)}; of it in the service worker ${percentiles(own)}`,
    );
  }
  await context.setOffline(false);
}
await browser.close();
await app.stop();

function percentiles(milliseconds: readonly number[]): string {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1);
  return `${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`;
}

/** In the page: asks again and again for typical rows, after as many requests that nobody counts. */
async function ask(wanted: { readonly requests: number; readonly rows: number }) {
  const { models } = await (await fetch('api/models')).json();
  const address = `api/models/${encodeURIComponent(models[0].name)}`;
  const { signature } = await (await fetch(address)).json();
  const row = Object.fromEntries(
    signature.inputs.map((input: { name: string; categories?: string[]; range?: { min: number } }) => [
      input.name,
      input.categories?.[0] ?? input.range?.min ?? null,
    ]),
  );
  const body = JSON.stringify(wanted.rows === 1 ? row : Array.from({ length: wanted.rows }, () => row));
  const whole: number[] = [];
  const own: number[] = [];
  for (let request = -50; request < wanted.requests; request++) {
    const began = performance.now();
    const response = await fetch(`${address}/predict`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    const told = await response.json();
    if (!response.ok) throw new Error(`${response.status}`);
    if (request < 0) continue;
    whole.push(performance.now() - began);
    own.push((Array.isArray(told) ? told[0] : told).latencyMs);
  }
  return { whole, own };
}
