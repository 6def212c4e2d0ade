/** `npm run lifecycle`: the main job through the page, as a person would do it, and its report. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LifecycleArguments, readArguments, usage } from './arguments.ts';
import { type AppBrowser, openBrowser, waitUntilOfflineReady } from './browser.ts';
import { serveBuiltApp } from './built-app.ts';
import {
  assessDrift,
  defineProblem,
  deployModel,
  openTable,
  predictFile,
  predictOneRow,
  readQuality,
  saveReport,
  trainModels,
  writeModelCard,
  writeReportHtml,
} from './journey.ts';
import { account, liveLine } from './account.ts';
import { takeElsewhere } from './take-elsewhere.ts';
import { keepFifthAside } from './sample.ts';

/** The files to work on; without --data the Telco sample, a fifth of it kept aside to be scored. */
function chooseFiles(args: LifecycleArguments, folder: string): { data: string; score: string | null } {
  if (args.data !== null) return { data: args.data, score: args.score };
  const { train, rest } = keepFifthAside('telco-churn', args.seed, folder);
  return { data: train, score: args.score ?? rest };
}

/** Runs `work`, notes how long it took, and takes a picture of where it ended. */
function stopwatch(browser: AppBrowser, screenshots: string | null) {
  const seconds: Record<string, number> = {};
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    liveLine(name);
    const result = await work();
    seconds[name] = Number(((performance.now() - began) / 1000).toFixed(3));
    if (screenshots !== null) {
      const file = `${Object.keys(seconds).length}-${name.replaceAll(' ', '-')}.png`;
      await browser.page.screenshot({ path: join(screenshots, file), fullPage: true });
    }
    return result;
  };
  return { seconds, step };
}

async function runLifecycle(args: LifecycleArguments, folder: string): Promise<void> {
  const { data, score } = chooseFiles(args, folder);
  const app = await serveBuiltApp();
  const browser = await openBrowser(app.address);
  const { page } = browser;
  if (args.screenshots !== null) mkdirSync(args.screenshots, { recursive: true });
  const { seconds, step } = stopwatch(browser, args.screenshots);
  try {
    await step('open', async () => {
      await page.goto(app.address);
      await waitUntilOfflineReady(page);
    });
    await step('import', () => openTable(page, data));
    await step('quality', () => readQuality(page));
    await step('problem', () => defineProblem(page, args));
    await step('train', () => trainModels(page, { ...args, autopilot: true }, liveLine));
    await step('deploy', () => deployModel(page));
    await app.stop();
    await browser.context.setOffline(true);
    await step('predict one row', () => predictOneRow(page));
    if (score !== null) {
      const output = args.predictions ?? join(folder, 'predictions.csv');
      await step('predict', () => predictFile(page, score, output));
      await step('monitor', () => assessDrift(page));
    }
    await step('model card', () => writeModelCard(page, args.card));
    if (args.package !== null || args.export.length > 0)
      await step('package and export', () => takeElsewhere(page, args));
    const { reportHtml } = args;
    if (reportHtml !== null) await step('project report', () => writeReportHtml(page, reportHtml));
    const report = await saveReport(page);
    const { total, foreign } = browser.requests;
    const complete = {
      ...report,
      predictions: { ...report.predictions, offline: true },
      requests: { total, foreign: foreign.length },
      seconds: { ...report.seconds, ...seconds },
    };
    if (args.report !== null) writeFileSync(args.report, `${JSON.stringify(complete, null, 2)}\n`);
    console.log(account(complete));
    if (foreign.length > 0) throw new Error(`the app asked others: ${foreign.join(', ')}`);
  } finally {
    await browser.close();
    await app.stop().catch(() => {});
  }
}

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'terrarium-lifecycle-'));
  try {
    await runLifecycle(readArguments(process.argv.slice(2)), folder);
    return 0;
  } catch (error) {
    liveLine('');
    console.error(error instanceof Error ? error.message : String(error));
    if (error instanceof TypeError || error instanceof RangeError) console.error(usage);
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
