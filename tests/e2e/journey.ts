/** A person's way through the app, step by step: what is clicked and what is waited for. Nothing behind the page's back. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { ProjectReport } from '../../src/lifecycle/governance/project-report.ts';
import type { Phase } from '../../src/lifecycle/phases.ts';

/** The app refused, in its own words. */
export class AppRefusal extends Error {
  override readonly name = 'AppRefusal';
}

const patience = { import: 300_000, train: 3_600_000, predict: 600_000, monitor: 300_000, page: 30_000 };

/** Waits for `success`, or throws what the app says instead. */
async function reach(page: Page, success: Locator, timeout: number): Promise<void> {
  const refusal = page.locator('.ui-notice[data-tone="danger"]').first();
  await success.or(refusal).first().waitFor({ timeout });
  if (await refusal.isVisible())
    throw new AppRefusal((await refusal.locator('.ui-notice-text').innerText()).trim());
}

/** Goes to a page of the project by the navigation. */
export async function goTo(page: Page, phase: Phase): Promise<void> {
  const label = phase[0]!.toUpperCase() + phase.slice(1);
  const link = page.getByRole('navigation', { name: 'Phases' }).getByRole('link', { name: label });
  await link.click();
  await page.waitForURL(url => url.hash.includes(`/${phase}`));
  await page.getByRole('heading', { level: 1, name: label }).waitFor();
}

const dataPage = (page: Page) => page.getByRole('heading', { level: 1, name: 'Data' });

/** Chooses a file on the first page and imports it as it was understood; does not wait for its end. @throws AppRefusal */
export async function beginImport(page: Page, file: string): Promise<void> {
  await page.getByLabel('Open a table').setInputFiles(file);
  const confirm = page.getByRole('button', { name: 'Import', exact: true });
  await reach(page, confirm, patience.import);
  await confirm.click();
}

/** Opens a file from the first page; a project is made. @throws AppRefusal */
export async function openTable(page: Page, file: string): Promise<void> {
  await beginImport(page, file);
  await reach(page, dataPage(page), patience.import);
}

/** Opens a sample by its name on the first page. */
export async function openSample(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await reach(page, dataPage(page), patience.import);
}

/** The findings that the data page lists. */
export async function readQuality(page: Page): Promise<readonly string[]> {
  await page.getByRole('heading', { name: 'Quality' }).waitFor();
  return page.locator('.finding-text').allInnerTexts();
}

export interface ProblemChoice {
  readonly target: string | null;
  readonly task: string | null;
  readonly positive: string | null;
}

async function choose(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  const offered =
    (await field.count()) === 0
      ? []
      : await field
          .locator('option')
          .evaluateAll(options => options.map(option => (option as HTMLOptionElement).value));
  if (!offered.includes(value))
    throw new AppRefusal(
      `The app offers no ${label.toLowerCase()} "${value}"${offered.length > 0 ? `, only ${offered.filter(Boolean).join(', ')}` : ''}.`,
    );
  await field.selectOption(value);
}

/** Names the target; what is not chosen is left as the app proposes it. @throws AppRefusal */
export async function defineProblem(page: Page, { target, task, positive }: ProblemChoice): Promise<void> {
  await goTo(page, 'problem');
  await page.getByLabel('Target', { exact: true }).waitFor();
  if (target !== null) await choose(page, 'Target', target);
  if (task !== null) await choose(page, 'Task', task);
  if (positive !== null) await choose(page, 'Positive class', positive);
  const save = page.getByRole('button', { name: 'Save and go to Train' });
  await reach(page, save.and(page.locator(':enabled')), patience.page);
  await save.click();
  await reach(page, page.getByRole('heading', { level: 1, name: 'Train' }), patience.page);
}

export interface TrainingChoice {
  readonly seed: number;
  readonly budgetSeconds: number | null;
  /** Leaves everything to the autopilot, for 60 seconds unless the budget says otherwise. */
  readonly autopilot?: boolean;
}

/** Presses Train and waits for the result, telling how far it is. @throws AppRefusal */
export async function trainModels(
  page: Page,
  { seed, budgetSeconds, autopilot = false }: TrainingChoice,
  report: (line: string) => void = () => {},
): Promise<void> {
  await page.getByLabel('Seed').fill(String(seed));
  if (autopilot) {
    await page.getByRole('radio', { name: 'Autopilot' }).check();
    await page.getByRole('radio', { name: 'Your own' }).check();
    await page.getByLabel('Seconds', { exact: true }).fill(String(budgetSeconds ?? 60));
  } else if (budgetSeconds !== null) {
    await page.getByLabel('Time budget').fill(String(budgetSeconds));
  }
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  const watching = setInterval(() => {
    page
      .locator('.ui-progress')
      .first()
      .innerText({ timeout: 500 })
      .then(text => report(text.replace(/\s*\n\s*/g, '  ')))
      .catch(() => {});
  }, 1000);
  try {
    await reach(page, page.getByRole('link', { name: 'See the results' }), patience.train);
  } finally {
    clearInterval(watching);
  }
  await page.getByRole('link', { name: 'See the results' }).click();
  await page.getByRole('heading', { level: 1, name: 'Evaluate' }).waitFor();
}

/** Presses Deploy. @throws AppRefusal */
export async function deployModel(page: Page): Promise<void> {
  await goTo(page, 'deploy');
  await page.getByRole('button', { name: 'Deploy', exact: true }).click();
  await reach(page, page.getByText(/version \d+, is deployed/), patience.page);
}

/** Predicts the row that the form is filled in with. @throws AppRefusal */
export async function predictOneRow(page: Page): Promise<string> {
  await goTo(page, 'predict');
  await page.getByRole('button', { name: 'Predict', exact: true }).click();
  await reach(page, page.locator('.predict-value'), patience.page);
  return page.locator('.predict-value').innerText();
}

/** Gives the app a file and saves what it makes of it. @throws AppRefusal */
export async function predictFile(page: Page, file: string, output: string): Promise<void> {
  await goTo(page, 'predict');
  await page.getByLabel('Choose a file to predict').setInputFiles(file);
  const button = page.getByRole('button', { name: /Download predictions/ });
  await reach(page, button, patience.predict);
  const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
  await saved.saveAs(output);
}

/** Opens Monitor and reads the verdict on the latest predictions. @throws AppRefusal */
export async function assessDrift(page: Page): Promise<string> {
  await goTo(page, 'monitor');
  const verdict = page.getByText(/^(Drift found|No drift found|Too few rows to tell)$/);
  await reach(page, verdict, patience.monitor);
  return verdict.innerText();
}

/** Opens the model card, waits until its numbers are measured, and saves it as HTML where it is wanted. @throws AppRefusal */
export async function writeModelCard(page: Page, output: string | null): Promise<void> {
  await goTo(page, 'govern');
  const button = page.getByRole('button', { name: 'Download as HTML' });
  await reach(page, button, patience.page);
  await page.getByText('Measuring intervals').waitFor({ state: 'detached', timeout: patience.monitor });
  if (output === null) return;
  const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
  await saved.saveAs(output);
}

/** Has computed what nobody looked at yet, and saves the whole report as HTML. */
export async function writeReportHtml(page: Page, output: string): Promise<void> {
  await goTo(page, 'govern');
  await page
    .getByRole('navigation', { name: 'Views of governance' })
    .getByRole('link', { name: 'Report' })
    .click();
  const compute = page.getByRole('button', { name: 'Compute what is missing' });
  const whole = page.getByText('All that can be computed is.');
  await compute.or(whole).waitFor({ timeout: patience.page });
  if (await compute.isVisible()) {
    await compute.click();
    await whole
      .or(page.getByText('Some of it could not be computed'))
      .first()
      .waitFor({ timeout: patience.train });
  }
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as HTML' }).click(),
  ]);
  await saved.saveAs(output);
}

/** Saves the project's report. */
export async function saveReport(page: Page): Promise<ProjectReport> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save report' }).click(),
  ]);
  return JSON.parse(readFileSync(await saved.path(), 'utf8')) as ProjectReport;
}
