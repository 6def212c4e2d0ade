import { join, parse } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { modelFormatWords } from '../../src/lifecycle/deployment/model-formats.ts';
import type { LifecycleArguments } from './arguments.ts';
import { AppRefusal, goTo } from './journey.ts';

const patience = 120_000;

/** Makes the package and the exports that were asked for, and saves the latter beside the former. @throws AppRefusal */
export async function takeElsewhere(
  page: Page,
  { package: output, export: formats }: Pick<LifecycleArguments, 'package' | 'export'>,
): Promise<void> {
  await goTo(page, 'deploy');
  await page
    .getByRole('navigation', { name: 'Views of deployment' })
    .getByRole('link', { name: 'Export' })
    .click();
  const make = page.getByRole('button', { name: 'Make the package' });
  await make.waitFor({ timeout: patience });
  if (output !== null) {
    await make.click();
    await save(page, page.getByRole('button', { name: 'Download the package' }), output);
  }
  const { dir, name } = parse(output ?? 'model.terrarium');
  for (const format of formats) {
    const { label } = modelFormatWords[format];
    const row = page.getByRole('row', { name: label });
    const button = row.getByRole('button', { name: `Make ${label}` });
    if ((await button.count()) === 0) throw new AppRefusal(await row.getByRole('cell').first().innerText());
    await button.click();
    await save(page, row.getByRole('button', { name: `Download ${label}` }), made =>
      join(dir, `${name}${endingOf(made)}`),
    );
  }
}

/** What comes after the model's name and version: ".onnx", "-server.zip". */
function endingOf(fileName: string): string {
  return fileName.replace(/^.*-\d+\.\d+\.\d+/, '');
}

async function save(page: Page, button: Locator, output: string | ((made: string) => string)): Promise<void> {
  await button.waitFor({ timeout: patience });
  const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
  await saved.saveAs(typeof output === 'string' ? output : output(saved.suggestedFilename()));
}
