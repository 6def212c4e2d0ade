/** `npm run screenshots`: the pictures that the manifest and the README show, taken from the built app. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, waitUntilOfflineReady } from './browser.ts';
import { serveBuiltApp } from './built-app.ts';
import { defineProblem, deployModel, openSample, predictOneRow, trainModels } from './journey.ts';

const folder = join(import.meta.dirname, '..', '..', 'public', 'screenshots');
mkdirSync(folder, { recursive: true });
const app = await serveBuiltApp();
const browser = await openBrowser(app.address);
const { page } = browser;
try {
  await page.goto(app.address);
  await waitUntilOfflineReady(page);
  await openSample(page, 'Telco churn');
  await defineProblem(page, { target: 'churn', task: null, positive: null });
  await trainModels(page, { seed: 42, budgetSeconds: null });
  await page.getByText('ROC curve').first().waitFor();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.screenshot({ path: join(folder, 'wide.png') });
  await deployModel(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await predictOneRow(page);
  await page.locator('.predict-value').scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(folder, 'narrow.png') });
} finally {
  await browser.close();
  await app.stop();
}
