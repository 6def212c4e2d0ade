import { createElement, type ComponentType } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Router } from 'wouter';
import { hashHref, useHashLocation, useHashSearch } from '../../src/app/hash-location.ts';
import { DeployPage } from '../../src/features/deploy/deploy-page.tsx';
import { GovernPage } from '../../src/features/govern/govern-page.tsx';
import { insightId } from '../../src/lifecycle/evaluation/insight.ts';
import { addProfile } from '../../src/storage/governance/profiles.ts';
import { saveInsight } from '../../src/storage/models/insights.ts';
import { currentDeployment, listDeployments } from '../../src/storage/models/registry.ts';
import { storeDeployedProject } from '../storage/examples.ts';

let root: Root | null = null;

beforeAll(async () => {
  await storeDeployedProject();
  await addProfile('Grace', 1);
  await addProfile('Ada', 2);
  const measured = {
    rows: 100,
    resamples: 1000,
    dummy: { accuracy: 0.5 },
    metrics: [{ name: 'accuracy', value: 0.8, low: 0.7, high: 0.9, method: 'Wilson' }],
  };
  await saveInsight({ id: insightId('run-1', 'metrics', {}), at: 0, answer: measured });
});

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

function visit(Page: ComponentType<{ projectId: string }>, hash = ''): void {
  root?.unmount();
  location.hash = hash;
  const place = document.body.appendChild(document.createElement('main'));
  root = createRoot(place);
  root.render(
    <Router hook={useHashLocation} searchHook={useHashSearch} hrefs={hashHref}>
      {createElement(Page, { projectId: 'project-1' })}
    </Router>,
  );
}

const openApproval = () => visit(GovernPage, '#/projects/project-1/govern?view=approval');
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const choose = (name: string) => page.getByRole('radio', { name, exact: true }).click();

async function sign(act: string, name: string, reason: string): Promise<void> {
  await choose(act);
  await page.getByLabelText('Why', { exact: true }).fill(reason);
  await page.getByLabelText(/^Sign as/).fill(name);
  await press(`Sign: ${act.toLowerCase()}`);
}

test('a project asks for a second profile: refused, submitted, approved by the other, deployed, retired', async () => {
  openApproval();
  await expect.element(page.getByText('This project asks for no approval.')).toBeVisible();
  await choose('A second profile’s');
  for (const check of ['No grave finding', 'Model card written'])
    await page.getByRole('checkbox', { name: check }).click();
  await page.getByLabelText('Why this is changed').fill('The board wants it.');
  await press('Save what is asked for');
  await expect.element(page.getByText('It may not be deployed')).toBeVisible();
  await expect.element(page.getByRole('row', { name: /^Better than the dummy met yes/ })).toBeVisible();

  visit(DeployPage);
  await expect.element(page.getByText(/this model was not submitted for review/)).toBeVisible();
  expect(page.getByRole('button', { name: 'Deploy' }).query()).toBeNull();

  openApproval();
  await press('Submit for review');
  await expect.element(page.getByText('Done: submit for review')).toBeVisible();
  await expect.element(page.getByText('Ada submitted it, so somebody else has to approve it.')).toBeVisible();
  await expect.element(page.getByRole('radio', { name: 'Approve', exact: true })).toBeDisabled();

  await page.getByLabelText('At work now').selectOptions('Grace');
  await expect.element(page.getByRole('radio', { name: 'Approve', exact: true })).toBeEnabled();
  await sign('Approve', 'Ada', 'It is good.');
  await expect.element(page.getByText(/write the name as it stands in the profile: Grace/)).toBeVisible();
  await sign('Approve', 'Grace', 'It is good.');
  await expect.element(page.getByText('It may be deployed')).toBeVisible();
  await expect.element(page.getByRole('row', { name: /^approved Grace .* It is good\. yes/ })).toBeVisible();

  visit(DeployPage);
  await expect.element(page.getByText(/^Approved by Grace/)).toBeVisible();
  await press('Deploy');
  await expect.element(page.getByText('penguins, version 2, is deployed')).toBeVisible();
  expect(await listDeployments('project-1')).toHaveLength(2);

  openApproval();
  await expect
    .element(page.getByText(/^It answers predictions now: from then on nothing answers/))
    .toBeVisible();
  await sign('Retire', 'Grace', 'A better one came.');
  await expect.element(page.getByText('Done: retire')).toBeVisible();
  await expect.element(page.getByText(/there is no next step/)).toBeVisible();
  expect(await currentDeployment('project-1')).toBeUndefined();
  visit(DeployPage);
  await expect.element(page.getByText('No model answers now')).toBeVisible();
});
