import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOf } from './axe.ts';
import { openBrowser } from './browser.ts';
import { buildWhenStale } from './built-app.ts';
import { keepFifthAside, samplePath } from './sample.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'terrarium-lifecycle-test-'));
beforeAll(buildWhenStale);
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `npm run lifecycle -- …` does, without npm's own lines. */
function lifecycle(...args: readonly string[]): Promise<Ended> {
  const child = spawn('npx', ['tsx', join('tests', 'e2e', 'lifecycle.ts'), ...args], { cwd: root });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text: Buffer) => {
    stdout += String(text);
  });
  child.stderr.on('data', (text: Buffer) => {
    stderr += String(text);
  });
  return new Promise(resolve => {
    child.on('close', code => resolve({ code, stdout, stderr }));
  });
}

test('with all its arguments it writes predictions, reports and pictures', async () => {
  const { train, rest } = keepFifthAside('diabetes', 3, folder);
  const [predictions, report, shots, card, whole] = [
    'out.csv',
    'report.json',
    'shots',
    'card.html',
    'report.html',
  ].map(name => join(folder, name)) as [string, string, string, string, string];
  const question = ['--data', train, '--target', 'diabetes', '--task', 'classification', '--positive', 'neg'];
  const files = ['--score', rest, '--predictions', predictions, '--report', report, '--card', card];
  const { code, stdout } = await lifecycle(
    ...question,
    ...files,
    '--report-html',
    whole,
    '--screenshots',
    shots,
    '--seed',
    '7',
    '--budget',
    '20',
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(/^chosen +\w+; on the test set .*roc_auc 0\.\d+/m);
  const told = JSON.parse(readFileSync(report, 'utf8')) as Record<string, unknown>;
  expect(told).toMatchObject({
    format: 'terrarium-report/1',
    seed: 7,
    dataset: {
      name: 'diabetes',
      rows: 615,
      columns: 9,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    },
    problem: { task: 'classification', target: 'diabetes', positive: 'neg', metric: 'roc_auc' },
    quality: expect.arrayContaining([
      {
        check: 'missing',
        column: 'insulin',
        severity: expect.any(String) as string,
        message: expect.any(String) as string,
      },
    ]) as unknown,
    chosen: expect.any(String) as string,
    test: { roc_auc: expect.any(Number) as number },
    deployment: { model: expect.any(String) as string, version: 1 },
    predictions: { rows: 154, offline: true },
    drift: { columns: expect.any(Array) as unknown[], drifted: false },
    trials: expect.arrayContaining([
      expect.objectContaining({ estimator: 'dummyClassifier', stage: 'default', state: 'done' }),
      expect.objectContaining({ estimator: 'logisticRegression', stage: 'default', state: 'done' }),
    ]) as unknown,
    search: { kind: 'autopilot', trials: expect.any(Number) as number },
    testIntervals: {
      roc_auc: {
        low: expect.any(Number) as number,
        high: expect.any(Number) as number,
        method: 'DeLong',
      },
    },
    importances: expect.arrayContaining([expect.objectContaining({ column: 'glucose' })]) as unknown,
    // The names of two columns tell that people may be treated differently by them; the first one is asked about.
    fairness: { columns: ['pregnant'] },
    requests: { foreign: 0 },
    seconds: { train: expect.any(Number) as number },
  });
  expect((told['models'] as unknown[]).length).toBeGreaterThanOrEqual(3);
  // The budget holds within a fifth and ten seconds.
  expect((told['seconds'] as { train: number }).train).toBeLessThan(20 * 1.2 + 10);
  expect(readFileSync(predictions, 'utf8').split('\n')[0]).toMatch(
    /,prediction,probability_neg,probability_pos$/,
  );
  const html = readFileSync(card, 'utf8');
  expect(html).toContain('<h2>Performance</h2>');
  expect(html).toContain('Groups by');
  expect(readdirSync(shots).length).toBeGreaterThanOrEqual(8);
  expect(await faultsOfReport(whole)).toEqual([]);
  const written = readFileSync(whole, 'utf8');
  expect(written.length).toBeLessThan(2_000_000);
  // What the app can compute by itself was computed first: SHAP, the learning curve, groups of people.
  for (const chart of ['SHAP', 'ROC AUC by rows learned from', 'Selection rate by group'])
    expect(written).toContain(`<strong>${chart}</strong>`);
  // A row of the table as it was read, and as a person would write it.
  const row = readFileSync(train, 'utf8').split('\n')[1]!;
  expect(written).not.toContain(row);
  expect(written).not.toContain(row.split(',').join('</td><td class="number">'));
});

/** What is against the report as it opens from the disk, by axe and by the console, on a phone in the dark and on a desk. */
async function faultsOfReport(file: string): Promise<readonly string[]> {
  const browser = await openBrowser(`file://${file}`, { colorScheme: 'dark', width: 360 });
  try {
    await browser.page.goto(`file://${file}`);
    const phone = await violationsOf(browser.page);
    await browser.page.emulateMedia({ colorScheme: 'light' });
    await browser.page.setViewportSize({ width: 1440, height: 900 });
    return [...phone, ...(await violationsOf(browser.page)), ...browser.complaints];
  } finally {
    await browser.close();
  }
}

test.each([
  {
    fault: 'a file without rows',
    args: () => {
      const file = join(folder, 'header.csv');
      writeFileSync(file, 'a,b\n');
      return ['--data', file];
    },
    says: /header \("a", "b"\) but no rows/,
  },
  {
    fault: 'a target that is not there',
    args: () => ['--data', samplePath('concrete'), '--target', 'strenth'],
    says: /no target "strenth", only cement, /,
  },
  {
    fault: 'a file to score that lacks a column',
    args: () => {
      const file = join(folder, 'no-species.csv');
      writeFileSync(file, 'island\nBiscoe\n');
      return ['--data', samplePath('penguins'), '--target', 'species', '--score', file, '--budget', '20'];
    },
    says: /bill_length_mm/,
  },
])("$fault: the app's own message on stderr, exit 1", async ({ args, says }) => {
  const { code, stderr } = await lifecycle(...args());
  expect(code).toBe(1);
  expect(stderr).toMatch(says);
});
