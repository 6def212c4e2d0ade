import { expect, test } from 'vitest';
import { nameExpectation } from '../../src/core/expectations/expectation.ts';
import type { RuleSeverity } from '../../src/core/expectations/rule.ts';
import type { Rule } from '../../src/core/expectations/rules.ts';
import { applyStep } from '../../src/jobs/bodies/apply-step.ts';
import { check, propose, refer } from '../../src/jobs/bodies/expectations.ts';
import { importNewerFile } from '../../src/jobs/bodies/newer-file.ts';
import { predictFile } from '../../src/jobs/bodies/predict-file.ts';
import { train } from '../../src/jobs/bodies/training.ts';
import { listDatasetVersions } from '../../src/storage/data/datasets.ts';
import { listEvents } from '../../src/storage/governance/events.ts';
import { changeExpectations } from '../../src/storage/data/expectation-suites.ts';
import { countPredictions, listPredictionBatches } from '../../src/storage/models/predictions.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { getRun } from '../../src/storage/models/runs.ts';
import { buys } from '../core/selection/customers.ts';
import { tableOf } from '../core/table-of.ts';
import { project, store } from '../storage/examples.ts';
import { withFreshStorage } from '../storage/fresh-storage.ts';
import { deployChurnModel } from './deployed-example.ts';

withFreshStorage();

const unheard = () => {};
const trained = tableOf({ tenure: [1, 60], contract: ['Month', 'Year'], churn: ['Yes', 'No'] });
const tenure: Rule = {
  type: 'expectColumnValuesToBeBetween',
  column: 'tenure',
  minValue: 0,
  maxValue: 72,
  mostly: 1,
};
const rowCount: Rule = { type: 'expectTableRowCountToBeBetween', minValue: 2, maxValue: null };
const noColumn: Rule = { type: 'expectColumnValuesToNotBeNull', column: 'churn', mostly: 1 };

const expectOf = (severity: RuleSeverity, ...rules: readonly Rule[]) =>
  changeExpectations(project.id, 'rules', () => rules.map(rule => nameExpectation(rule, severity, [])));

async function storeProject() {
  const { id } = await store(trained);
  await saveProject({ ...project, datasetVersionId: id });
  return id;
}

test('what a table suggests is kept by it, and a column can be referred to', async () => {
  const datasetVersionId = await storeProject();
  const expectations = await propose({ datasetVersionId }, unheard);
  expect(expectations.map(({ name }) => name)).toContain('tenure: kind');
  const results = await check({ datasetVersionId, expectations }, unheard);
  expect(results.filter(({ passed }) => !passed)).toEqual([]);
  expect(await refer({ datasetVersionId, column: 'tenure' }, unheard)).toEqual({
    points: [1, 60],
    cumulative: [0.5, 1],
    rows: 2,
  });
});

test('a file whose rows break a critical rule is not predicted, and the history says so', async () => {
  const { id } = await deployChurnModel(trained);
  const score = (text: string) =>
    predictFile({ deploymentId: id, source: new Blob([text]), fileName: 'new.csv' }, unheard);
  // Rules on columns that the model does not read, and on the number of rows, are not for batches.
  await expectOf('critical', tenure, rowCount, noColumn);
  await expect(score('tenure,contract\n-3,Month\n')).rejects.toMatchObject({
    name: 'ExpectationError',
    message: expect.stringMatching(
      /^new\.csv breaks the critical rule “tenure: within bounds”.*"-3" in row 1/,
    ),
  });
  expect(await countPredictions(id)).toBe(0);
  expect((await listEvents(project.id))[0]).toMatchObject({
    kind: 'expectations checked',
    subject: 'new.csv',
    detail: '1 rule, 1 broken: tenure: within bounds',
  });

  expect(await score('tenure,contract\n3,Month\n')).toMatchObject({
    expectations: { checked: 1, broken: [] },
  });
  await expectOf('warning', tenure);
  const broken = [{ name: 'tenure: within bounds', severity: 'warning' }];
  expect(await score('tenure,contract\n-3,Month\n')).toMatchObject({ expectations: { checked: 1, broken } });
  const batches = await listPredictionBatches(id);
  expect(batches.map(({ expectations }) => expectations?.broken.length)).toEqual([0, 1]);
});

test('a training on a table that breaks a critical rule fails by its name; a warning is kept with the run', async () => {
  const { id: datasetVersionId } = await store(buys.table);
  await saveProject(project);
  const { problem, settings } = buys;
  const start = (runId: string) =>
    train({ runId, projectId: project.id, datasetVersionId, problem, settings }, unheard);
  const tooFew: Rule = { type: 'expectTableRowCountToBeBetween', minValue: 1e6, maxValue: null };
  await expectOf('critical', tooFew);
  await expect(start('stopped')).rejects.toMatchObject({ name: 'ExpectationError' });
  const broken = [{ name: 'table: number of rows' }];
  expect(await getRun('stopped')).toMatchObject({
    state: 'failed',
    error: expect.stringContaining('“table: number of rows”'),
    expectations: { checked: 1, broken },
  });
  await expectOf('warning', tooFew);
  await start('warned');
  expect(await getRun('warned')).toMatchObject({ state: 'done', expectations: { checked: 1, broken } });
});

test('a newer file that breaks a critical rule is not stored', async () => {
  const datasetVersionId = await storeProject();
  await expectOf('critical', tenure);
  const source = new Blob(['tenure,contract,churn\n99,Month,No\n4,Year,No\n']);
  const bring = () =>
    importNewerFile(
      {
        source,
        fileName: 'june.csv',
        projectId: project.id,
        datasetVersionId,
        mode: 'replace',
        replays: false,
        storageKey: crypto.randomUUID(),
      },
      unheard,
    );
  await expect(bring()).rejects.toThrow(/^june\.csv breaks the critical rule/);
  expect(await listDatasetVersions()).toHaveLength(1);
  await expectOf('warning', tenure);
  expect(await bring()).toMatchObject({ expectations: { broken: [{ severity: 'warning' }] } });
  const checks = (await listEvents(project.id)).filter(({ kind }) => kind === 'expectations checked');
  expect(checks.map(({ subject }) => subject)).toEqual(['june.csv', 'june.csv']);
});

test('a step is stopped by a rule that it breaks, not by one that was broken before', async () => {
  const datasetVersionId = await storeProject();
  await expectOf('critical', tenure, rowCount, { ...tenure, maxValue: 10 });
  const take = (step: Parameters<typeof applyStep>[0]['step']) =>
    applyStep(
      { datasetVersionId, step, why: null, storageKey: crypto.randomUUID(), projectId: project.id },
      unheard,
    );
  await expect(take({ kind: 'dropRows', rows: [1] })).rejects.toThrow(/“table: number of rows”/);
  expect(await listDatasetVersions()).toHaveLength(1);
  const renamed = await take({ kind: 'renameColumn', column: 'tenure', to: 'months' });
  expect(renamed.expectations).toMatchObject({ checked: 3, broken: [{ name: 'months: within bounds (2)' }] });
});
