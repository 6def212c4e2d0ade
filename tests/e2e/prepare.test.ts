import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type ServedApp, serveBuiltApp } from './built-app.ts';
import { defineProblem, goTo, openSample, trainModels } from './journey.ts';

let app: ServedApp;

beforeAll(async () => {
  app = await serveBuiltApp();
});

afterAll(() => app.stop());

test('a preparation built by keyboard is previewed, trained with, and read from its run', async () => {
  const browser = await openBrowser(app.address);
  const { page } = browser;
  const { keyboard } = page;
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  /** Presses Tab until what has the focus begins so. */
  const tabTo = async (text: string) => {
    for (let presses = 0; presses < 120 && !(await focused()).startsWith(text); presses++)
      await keyboard.press('Tab');
    expect(await focused()).toMatch(new RegExp(`^${text}`));
  };
  try {
    await page.goto(app.address);
    await openSample(page, 'Telco');
    await defineProblem(page, { target: 'churn', task: null, positive: null });
    await goTo(page, 'prepare');
    await page.getByText('The default', { exact: true }).waitFor();

    await tabTo('Prepare for me');
    await keyboard.press('Enter');
    await page.getByText('Yours, stored on this device').waitFor();
    await page.getByRole('row', { name: /^tenure numbers/ }).waitFor();

    // The last place to add a step is over all features.
    await page.getByRole('button', { name: '+ Add a step' }).last().focus();
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.type('Keep the best one by one');
    await tabTo('Add');
    await keyboard.press('Enter');
    await expect.poll(focused).toMatch(/^Keep the best one by one/);
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Control+A');
    await keyboard.type('12');
    await page.getByText('12 features come out').waitFor();
    await page
      .getByText('Fitted on the 5,634 training rows; the 1,409 test rows were not looked at.')
      .waitFor();

    await goTo(page, 'train');
    await page.getByText(/As you built it: .*SelectKBest: k = 12/).waitFor();
    const slower = page.getByRole('checkbox', { name: /^(?!Logistic)/, checked: true });
    while ((await slower.count()) > 0) await slower.first().uncheck();
    await trainModels(page, { seed: 42, budgetSeconds: null });
    await page.getByText('Keep the best one by one (SelectKBest: k = 12)').waitFor();

    await page.getByRole('button', { name: 'Take it up again' }).click();
    await page.getByRole('button', { name: 'Replace it' }).click();
    await page.getByRole('heading', { level: 1, name: 'Prepare' }).waitFor();
    await page.getByText('12 features come out').waitFor();
    expect(browser.complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});
