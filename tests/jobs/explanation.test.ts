import { expect, test } from 'vitest';
import { explanationAnswers } from '../../src/jobs/bodies/answers/explanation.ts';
import { ask } from '../../src/jobs/bodies/insight.ts';
import { train } from '../../src/jobs/bodies/training.ts';
import type { EstimatorName } from '../../src/core/models/catalogue.ts';
import { insightId } from '../../src/lifecycle/evaluation/insight.ts';
import { getInsight } from '../../src/storage/models/insights.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { deployRun } from '../../src/storage/models/deploy-run.ts';
import { buys, spent } from '../core/selection/customers.ts';
import { project, store } from '../storage/examples.ts';
import { withFreshStorage } from '../storage/fresh-storage.ts';

withFreshStorage();

const ignore = () => {};

async function trained(input: typeof buys, estimator: EstimatorName): Promise<string> {
  const { id: datasetVersionId } = await store(input.table);
  await saveProject(project);
  const { problem } = input;
  const settings = { ...input.settings, folds: 2, candidates: [estimator] };
  await train({ runId: 'run-1', projectId: project.id, datasetVersionId, problem, settings }, ignore);
  return datasetVersionId;
}

test('importances are told three ways, as far as the model has them', async () => {
  await trained(buys, 'logisticRegression');
  const { permutation, impurity, coefficients, rows, testRows } = await explanationAnswers.importances(
    'run-1',
    { class: null },
    ignore,
  );
  expect(permutation.map(({ column }) => column).sort()).toEqual(['age', 'channel', 'noise']);
  expect(permutation.at(-1)!.column).toBe('noise');
  expect(rows).toBe(testRows);
  expect(impurity).toBeNull();
  expect(coefficients!.penalty).toBe('l2, C = 1');
  for (const { odds } of coefficients!.table) {
    expect(odds!.limits!.low).toBeLessThan(odds!.ratio);
    expect(odds!.ratio).toBeLessThan(odds!.limits!.high);
  }
  const resampled = await explanationAnswers.coefficientLimits('run-1', { class: null }, ignore);
  expect(resampled.limits.map(({ feature }) => feature)).toEqual(
    coefficients!.table.map(({ feature }) => feature),
  );
  const agesOf = coefficients!.table.findIndex(({ feature }) => feature === 'age');
  const { value } = coefficients!.table[agesOf]!;
  const { low, high } = resampled.limits[agesOf]!;
  expect(low).toBeLessThan(value);
  expect(high).toBeGreaterThan(value);
});

test('boosting is explained exactly, by the columns of the table', async () => {
  await trained(buys, 'histGradientBoostingClassifier');
  const asks = { class: null, reference: 'pathDependent' } as const;
  const found = await explanationAnswers.shap('run-1', asks, ignore);
  expect(found).toMatchObject({ unit: 'log-odds', additivity: { holds: true }, rows: found.testRows });
  expect(found.values).toHaveLength(found.rows * 3);
  const { impurity } = await explanationAnswers.importances('run-1', { class: null }, ignore);
  expect(impurity!.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
});

test('one row is explained in probability, with cases like it and changes that turn it', async () => {
  await trained(buys, 'histGradientBoostingClassifier');
  const row = { kind: 'test', at: 2 } as const;
  const why = await explanationAnswers.explainedRow('run-1', { class: 'yes', row }, ignore);
  const sum = why.contributions.reduce((total, { value }) => total + value, why.base);
  expect(sum).toBeCloseTo(why.said, 6);
  expect(why.nearest).toHaveLength(5);
  const turned = await explanationAnswers.counterfactuals(
    'run-1',
    { class: 'yes', row, fixed: ['age'], wished: null },
    ignore,
  );
  for (const { changes } of turned.found) expect(changes.map(({ column }) => column)).not.toContain('age');
});

test('a row that was typed is explained as it was answered', async () => {
  const datasetVersionId = await trained(buys, 'logisticRegression');
  const { id } = await deployRun({
    projectId: project.id,
    runId: 'run-1',
    datasetVersionId,
    modelName: 'buys',
    at: Date.UTC(2026, 10, 2),
  });
  const texts = [
    ['age', '60'],
    ['channel', 'web'],
    ['noise', '0.5'],
  ] as const;
  const row = { kind: 'typed', deploymentId: id, texts } as const;
  const asks = { class: 'yes', row } as const;
  await ask({ kind: 'explainedRow', subject: 'run-1', asks }, ignore);
  // What a person typed is in the log of predictions, and nowhere else.
  expect(await getInsight(insightId('run-1', 'explainedRow', asks))).toBeUndefined();
  const why = await explanationAnswers.explainedRow('run-1', { class: 'yes', row }, ignore);
  expect(why.said).toBeGreaterThan(0.5);
  expect(why.contributions[0]).toMatchObject({ column: 'age', cell: 60 });
  const turned = await explanationAnswers.counterfactuals(
    'run-1',
    { class: 'yes', row, fixed: [], wished: null },
    ignore,
  );
  expect(turned.wished).toBe('no');
  expect(turned.found[0]!.said).toBeLessThan(0.5);
});

test('a regression is explained in its own unit, and a value wished for is reached', async () => {
  await trained(spent, 'ridge');
  const row = { kind: 'test', at: 0 } as const;
  const why = await explanationAnswers.explainedRow('run-1', { class: null, row }, ignore);
  const wished = why.said + 5;
  const { found } = await explanationAnswers.counterfactuals(
    'run-1',
    { class: null, row, fixed: [], wished },
    ignore,
  );
  expect(found[0]!.said).toBeGreaterThanOrEqual(wished);
});

test('dependence is of the columns themselves; a surrogate says how well it follows', async () => {
  await trained(buys, 'randomForestClassifier');
  const { grid, effects, mean } = await explanationAnswers.dependence(
    'run-1',
    { class: 'yes', column: 'channel' },
    ignore,
  );
  expect([...grid.values].map(String).sort()).toEqual(['null', 'shop', 'web']);
  expect(mean[grid.values.indexOf('web' as never)]).toBeGreaterThan(
    mean[grid.values.indexOf('shop' as never)]!,
  );
  expect(effects.at).toHaveLength(3);
  const joint = await explanationAnswers.jointDependence(
    'run-1',
    { class: 'yes', first: 'age', second: 'channel' },
    ignore,
  );
  expect(joint.mean).toHaveLength(joint.first.values.length);
  const { fidelity, agreement } = await explanationAnswers.surrogate(
    'run-1',
    { class: 'yes', maxDepth: 3 },
    ignore,
  );
  expect(fidelity.heldOut).toBeGreaterThan(0.5);
  expect(fidelity.training).toBeGreaterThanOrEqual(fidelity.heldOut - 0.1);
  expect(agreement).toBeGreaterThan(0.8);
});
