import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { thresholdTable } from '../../src/core/evaluation/threshold/threshold-table.ts';
import { ThresholdExplorer } from '../../src/features/evaluate/performance/threshold-explorer.tsx';
import { done } from '../storage/examples.ts';
import '../../src/ui/theme/tokens.css';

let root: Root | null = null;

afterEach(() => {
  root?.unmount();
  root = null;
  document.body.replaceChildren();
});

/** Ten rows scored 0.05, 0.15 … 0.95; the upper half and one below it are positive. */
const scores = Array.from({ length: 10 }, (_, row) => (row + 0.5) / 10);
const actual = scores.map(score => Number(score > 0.5 || score === 0.25));

const business = {
  outcomes: { unit: '€', truePositive: 90, falsePositive: -10, falseNegative: 0, trueNegative: 0 },
  capacity: { rows: 30, of: 100, per: 'week' },
} as const;

function show() {
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  const answer = { table: thresholdTable(actual, 1, scores), own: 0.5 };
  root.render(<ThresholdExplorer run={done} positive="yes" business={business} answer={answer} />);
}

test('metrics, counts, money and capacity follow the slider, and what is best is found', async () => {
  show();
  await expect
    .element(page.getByText('100 of 100 flagged').or(page.getByText('5 of 5 flagged')))
    .toBeVisible();
  await expect.element(page.getByText('450 €', { exact: true })).toBeVisible();
  await expect.element(page.getByText('20 more than the 30 you can act on')).toBeVisible();

  // Money: the positive at 0.25 is worth two false alarms on the way to it.
  await page.getByRole('button', { name: 'Go there' }).click();
  await expect.element(page.getByText('520 €', { exact: true })).toBeVisible();

  // Misses count five times as much: all six positives are found, with two false alarms.
  await page.getByLabelText('Best by').selectOptions('f-beta');
  await page.getByLabelText('β').fill('5');
  await page.getByRole('button', { name: 'Go there' }).click();
  await expect.element(page.getByText('8 of 10 test rows')).toBeVisible();

  await page.getByLabelText('Best by').selectOptions('capacity');
  await page.getByRole('button', { name: 'Go there' }).click();
  await expect.element(page.getByText('within the 30 you can act on')).toBeVisible();

  (page.getByRole('slider').element() as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  await expect.element(page.getByText('nobody is flagged')).toBeVisible();
});

test('a threshold is recorded with a reason alone', async () => {
  show();
  await page.getByRole('button', { name: 'Record this threshold' }).click();
  await expect.element(page.getByText('Say why: it is what others will ask.')).toBeVisible();
});
