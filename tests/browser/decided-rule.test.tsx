import './fresh-storage.ts';
import { type ComponentType, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { DeployPage } from '../../src/features/deploy/deploy-page.tsx';
import { PredictPage } from '../../src/features/predict/predict-page.tsx';
import { recordDecision } from '../../src/storage/models/decisions.ts';
import { currentDeployment } from '../../src/storage/models/registry.ts';
import { bySex } from '../core/decision/rules.ts';
import { tableOf } from '../core/table-of.ts';
import { deployChurnModel } from '../jobs/deployed-example.ts';
import { project, running } from '../storage/examples.ts';

const trained = tableOf({
  tenure: [1, 60, 30, 12],
  contract: ['Month', 'Year', 'Month', 'Year'],
  sex: ['f', 'm', 'f', 'm'],
  churn: ['Yes', 'No', 'Yes', 'No'],
});
let root: Root | null = null;

beforeAll(async () => {
  await deployChurnModel(trained);
  await recordDecision({
    id: 'decision-1',
    projectId: project.id,
    runId: running.id,
    at: Date.UTC(2026, 10, 3),
    about: 'fairness',
    decision: 'Thresholds by group',
    reason: 'Women were found less often.',
    evidence: {},
    rule: bySex,
  });
});

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

function visit(Page: ComponentType<{ projectId: string }>): void {
  const place = document.body.appendChild(document.createElement('main'));
  root = createRoot(place);
  root.render(createElement(Page, { projectId: project.id }));
}

test('a decision waits for the next deployment, and then each group is answered by its own threshold', async () => {
  visit(PredictPage);
  await expect.element(page.getByText('Something else was decided since')).toBeVisible();
  expect(page.getByLabelText('sex').query()).toBeNull();
  root?.unmount();

  visit(DeployPage);
  await expect.element(page.getByText('People are decided about by group')).toBeVisible();
  await expect.element(page.getByText(/unlawful in some places/)).toBeVisible();
  await page.getByRole('button', { name: 'Deploy', exact: true }).click();
  await expect.element(page.getByRole('cell', { name: /by group of sex$/ })).toBeVisible();
  expect((await currentDeployment(project.id))?.held?.decisionId).toBe('decision-1');
  root?.unmount();

  visit(PredictPage);
  await expect.element(page.getByText('It says what was decided')).toBeVisible();
  await expect.element(page.getByText(/For the group’s threshold alone/)).toBeVisible();
  await page.getByLabelText('tenure').fill('36');
  await page.getByLabelText('contract').selectOptions('Month');
  for (const [sex, said] of [
    ['f', /^“Yes”: yes from 0.3 on, as was decided for “f” by sex\.$/],
    ['m', /^“Yes”: yes from 0.7 on, as was decided for “m” by sex\.$/],
    ['', /^“Yes”: yes from 0.5 on, as was decided for who is in no known group by sex\.$/],
  ] as const) {
    await page.getByLabelText('sex').selectOptions(sex);
    await page.getByRole('button', { name: 'Predict', exact: true }).click();
    await expect.element(page.getByText(said)).toBeVisible();
    // 1 / (1 + e^(0.6 − 1)) = 0.599 for everyone.
    const answer = document.querySelector('.predict-value')!.textContent;
    expect(answer).toBe(sex === 'm' ? 'No' : 'Yes');
  }
  await expect.element(page.getByRole('cell', { name: 'No, decided as m' })).toBeVisible();
  await expect.element(page.getByRole('cell', { name: 'Yes, decided as none of the groups' })).toBeVisible();
});
