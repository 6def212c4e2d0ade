import { expect, test, vi } from 'vitest';
import { createRandom } from '../../src/core/random.ts';
import { errorsAnswers } from '../../src/jobs/bodies/answers/errors.ts';
import { train } from '../../src/jobs/bodies/training.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { tableOf } from '../core/table-of.ts';
import { project, store } from '../storage/examples.ts';
import { withFreshStorage } from '../storage/fresh-storage.ts';

vi.mock('../../src/jobs/bodies/network-engine.ts', () => ({
  networkEngine: () => () => Promise.reject(new Error('no engine works here')),
}));
withFreshStorage();

const ignore = () => {};

/** Who pays back: decided by income, but for the south, where nobody knows; rows come later and later. */
async function trained(): Promise<string> {
  const random = createRandom(8);
  const loans = Array.from({ length: 1200 }, (_, row) => {
    const region = ['north', 'east', 'south', 'west'][Math.floor(4 * random())]!;
    const income = 20 + 60 * random();
    const pays = region === 'south' ? random() < 0.5 : income + 8 * (random() - 0.5) > 50;
    return { region, income, asked: Date.UTC(2026, 0, 1) + row * 3_600_000, paid: pays ? 'yes' : 'no' };
  });
  const table = tableOf(
    {
      region: loans.map(one => one.region),
      income: loans.map(one => one.income),
      asked: loans.map(one => one.asked),
      paid: loans.map(one => one.paid),
    },
    { asked: 'datetime' },
  );
  const { id: datasetVersionId } = await store(table);
  await saveProject(project);
  const problem = { task: 'classification', target: 'paid', positive: 'yes', metric: 'roc_auc' } as const;
  const settings = { seed: 42, testShare: 0.4, folds: 3, candidates: ['logisticRegression'] } as const;
  await train({ runId: 'run-1', projectId: project.id, datasetVersionId, problem, settings }, ignore);
  return 'run-1';
}

test('a weak slice is found and named; the worst rows, segments and times are told with it', async () => {
  const runId = await trained();
  const found = await errorsAnswers.weakSlices(runId, {}, ignore);
  expect(found.slices[0]!.label).toBe('region is south');
  expect(found.slices[0]!.errorRate!.value).toBeGreaterThan(0.4);
  expect(found).toMatchObject({ columns: 3, crossed: 3, rows: 480, ofRows: 480 });

  const worst = await errorsAnswers.worstRows(runId, { most: 5 }, ignore);
  expect(worst.columns).toEqual(['region', 'income', 'asked']);
  expect(worst.rows).toHaveLength(5);
  expect(worst.rows.map(({ cells }) => cells[0])).toEqual(Array(5).fill('south'));
  expect(worst.rows.every(({ actual, predicted }) => actual !== predicted)).toBe(true);

  const segments = [
    { name: 'South', conditions: [{ column: 'region', kind: 'values', values: ['south'] }] },
    { name: 'Old', conditions: [{ column: 'age', kind: 'range', from: 60, to: null }] },
  ] as const;
  const parts = await errorsAnswers.errorsByPart(runId, { segments, time: 'asked' }, ignore);
  expect(parts.segments.map(({ label }) => label)).toEqual(['South']);
  expect(parts.segments[0]!.pValue).toBeLessThan(0.001);
  expect(parts.gone).toEqual(['Old']);
  expect(parts.times).toHaveLength(8);
  expect(parts.times[0]!.label).toMatch(/^2026-01-01 to 2026-01-/);
  expect(parts.trend!.pValue).toBeGreaterThan(0.01);
});

test('test rows drawn at random are like training rows, and scores fall as values are disturbed', async () => {
  const runId = await trained();
  const { auc } = await errorsAnswers.trainAgainstTest(runId, {}, ignore);
  expect(auc.low).toBeLessThan(0.5);
  const { curves, rows } = await errorsAnswers.robustness(runId, {}, ignore);
  expect(rows).toBe(480);
  expect(curves.map(({ disturbance, columns }) => [disturbance, columns])).toEqual([
    ['noise', 1],
    ['missing values', 3],
    ['swapped categories', 1],
  ]);
  const noise = curves[0]!.points.map(({ mean }) => mean);
  expect(noise.at(-1)).toBeLessThan(noise[0]! - 0.02);
});
