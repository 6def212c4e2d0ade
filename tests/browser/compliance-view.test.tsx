import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Router } from 'wouter';
import { hashHref, useHashLocation, useHashSearch } from '../../src/app/hash-location.ts';
import { ComplianceView } from '../../src/features/govern/compliance/compliance-view.tsx';
import { importTable } from '../../src/jobs/ingest.ts';
import { addDataSource } from '../../src/storage/data/data-knowledge.ts';
import { listComplianceAnswers } from '../../src/storage/governance/compliance-answers.ts';
import { saveProject } from '../../src/storage/projects.ts';
import '../../src/ui/theme/tokens.css';

let root: Root | null = null;

beforeAll(async () => {
  const source = new Blob(['age,loan\n34,yes\n51,no\n']);
  const { datasetVersionId } = await importTable({ source, fileName: 'loans.csv', origin: 'file' }).result;
  await saveProject({ id: 'loans', name: 'Loans', createdAt: 0, datasetVersionId, problem: null });
});

afterEach(() => {
  root?.unmount();
  root = null;
  document.body.replaceChildren();
});

function show() {
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  root.render(
    <Router hook={useHashLocation} searchHook={useHashSearch} hrefs={hashHref}>
      <ComplianceView projectId="loans" />
    </Router>,
  );
}

test('frameworks are proposed and chosen, evidence comes by itself, and the rest is answered', async () => {
  show();
  await expect.element(page.getByText('no claim of being compliant')).toBeVisible();
  await page.getByRole('checkbox', { name: 'GDPR proposed' }).click();
  await expect.element(page.getByRole('link', { name: 'GDPR: 21 open' })).toBeVisible();

  await addDataSource({
    id: 'register',
    projectId: 'loans',
    name: 'Loan register',
    kind: null,
    owner: '',
    legalBasis: 'contract',
    purpose: 'To lend.',
    refresh: '',
    access: '',
    pipeline: '',
    recordedAt: 0,
  });
  await expect.element(page.getByRole('link', { name: 'GDPR: 19 open' })).toBeVisible();

  await page.getByRole('button', { name: /^Answer: .*72 hours/ }).click();
  await expect.element(page.getByLabelText('Your answer')).toHaveFocus();
  await page.getByRole('button', { name: 'Keep the answer' }).click();
  await expect.element(page.getByText('Say why: an answer without a reason convinces nobody.')).toBeVisible();
  await page.getByLabelText('Why, and where it is written down').fill('Ada does.');
  await page.getByRole('button', { name: 'Keep the answer' }).click();
  await expect.element(page.getByRole('link', { name: 'GDPR: 18 open' })).toBeVisible();
  await expect.element(page.getByRole('group', { name: 'Items of GDPR' })).toHaveFocus();
  await page.getByText('4 settled').click();
  await expect.element(page.getByText('yes: Ada does.')).toBeVisible();
  await page.getByRole('button', { name: /^Take back: .*72 hours/ }).click();
  await expect.element(page.getByRole('link', { name: 'GDPR: 19 open' })).toBeVisible();
});

test('the risk class follows from the answers, and asks what it asks', async () => {
  show();
  await page.getByRole('checkbox', { name: 'EU AI Act' }).click();
  await page.getByRole('link', { name: /^EU AI Act/ }).click();
  await expect.element(page.getByText('not settled')).toBeVisible();
  await page.getByLabelText('Does it judge the creditworthiness').selectOptions('yes');
  await expect.element(page.getByText('By the answers so far: high risk')).toBeVisible();
  await page.getByRole('button', { name: /^No to 9 .*prohibited/ }).click();
  await expect.element(page.getByRole('heading', { name: 'Practices that are prohibited' })).toHaveFocus();
  await page.getByRole('button', { name: /^No to 4 .*told/ }).click();
  await page.getByLabelText('Is it used only for defence').selectOptions('no');
  await page.getByLabelText('Does it profile people').selectOptions('yes');
  await expect.element(page.getByText('High risk', { exact: true })).toBeVisible();
  await expect.element(page.getByText('Art. 14, 26 (2)')).toBeVisible();
  expect(
    (await listComplianceAnswers('loans')).filter(({ item }) => item.startsWith('eu-ai-act/')),
  ).toHaveLength(17);
});
