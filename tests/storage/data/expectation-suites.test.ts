import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { type Expectation, nameExpectation } from '../../../src/core/expectations/expectation.ts';
import type { Rule } from '../../../src/core/expectations/rules.ts';
import type { CleaningStep } from '../../../src/core/table/steps/cleaning-step.ts';
import { exportEverything, importEverything } from '../../../src/storage/backup/backup.ts';
import { onChange } from '../../../src/storage/changes.ts';
import { beginImport } from '../../../src/storage/data/columns.ts';
import { closeConnection } from '../../../src/storage/connection.ts';
import { saveDatasetVersion } from '../../../src/storage/data/datasets.ts';
import { listEvents } from '../../../src/storage/governance/events.ts';
import {
  changeExpectations,
  getExpectationSuite,
  recordCheck,
} from '../../../src/storage/data/expectation-suites.ts';
import { listProjectVersions, moveProject } from '../../../src/storage/data/project-versions.ts';
import { removeProject } from '../../../src/storage/projects.ts';
import { at, penguins, storeDeployedProject, versionOf } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

const bounds: Rule = {
  type: 'expectColumnValuesToBeBetween',
  column: 'mass',
  minValue: 0,
  maxValue: null,
  mostly: 0.99,
};
const rule = nameExpectation(bounds, 'critical', []);
const add = (added: Expectation) => changeExpectations('project-1', added.name, all => [...all, added]);
const ruleNames = async () => (await getExpectationSuite('project-1'))?.expectations.map(({ name }) => name);

it('keeps the rules of a project, logs each change and tells of it', async () => {
  await storeDeployedProject();
  const told: string[] = [];
  const stop = onChange(store => told.push(store));
  await add(rule);
  stop();
  expect(await getExpectationSuite('project-1')).toEqual({
    projectId: 'project-1',
    changedAt: expect.any(Number),
    expectations: [rule],
  });
  expect((await listEvents('project-1'))[0]).toMatchObject({
    kind: 'expectations changed',
    subject: 'mass: within bounds',
    detail: '1 rule now',
  });
  expect(told).toEqual(['expectationSuites', 'events']);
});

it('has no suite once the last rule is gone, and none of a project that is gone', async () => {
  await storeDeployedProject();
  await add(rule);
  await changeExpectations('project-1', 'all', () => []);
  expect(await getExpectationSuite('project-1')).toBeUndefined();
  const unknown = changeExpectations('nobody', 'all', () => [rule]);
  await expect(unknown).rejects.toMatchObject({ name: 'NotStoredError' });
});

it('comes to another device with a backup, and goes with the project', async () => {
  await storeDeployedProject();
  await add(rule);
  const file = await exportEverything();
  await closeConnection();
  globalThis.indexedDB = new IDBFactory();
  await importEverything(file);
  expect(await ruleNames()).toEqual(['mass: within bounds']);
  await removeProject('project-1');
  expect(await ruleNames()).toBeUndefined();
});

it('follows a column that is renamed, and back when that is undone', async () => {
  await storeDeployedProject();
  await add(rule);
  const step: CleaningStep = { kind: 'renameColumn', column: 'mass', to: 'weight' };
  const origin = { kind: 'step', parent: 'dataset-1', step, why: null } as const;
  await beginImport('key-2', 'penguins.csv');
  await saveDatasetVersion(versionOf(penguins, { id: 'dataset-2', storageKey: 'key-2', origin }));
  await moveProject({ projectId: 'project-1', datasetVersionId: 'dataset-2', origin });
  expect(await ruleNames()).toEqual(['weight: within bounds']);
  await moveProject({ projectId: 'project-1', datasetVersionId: 'dataset-1', restored: true });
  expect(await ruleNames()).toEqual(['mass: within bounds']);
});

it('a version keeps how the rules did on it when it came, the last time that it did', async () => {
  await storeDeployedProject();
  const record = { at, checked: 3, broken: [] };
  const come = (checked: number) =>
    moveProject({
      projectId: 'project-1',
      datasetVersionId: 'dataset-1',
      expectations: { ...record, checked },
    });
  await come(3);
  await come(4);
  await moveProject({ projectId: 'project-1', datasetVersionId: 'dataset-1', restored: true });
  const [visit] = await listProjectVersions('project-1');
  expect(visit?.record.expectations).toEqual({ ...record, checked: 4 });
});

it('the history keeps how the rules did', async () => {
  const broken = { name: rule.name, severity: 'critical', expected: '', observed: '' } as const;
  await recordCheck('project-1', 'new.csv', { at, checked: 3, broken: [broken] });
  await recordCheck('project-1', 'other.csv', { at: at + 1, checked: 1, broken: [] });
  expect(await listEvents('project-1')).toMatchObject([
    { kind: 'expectations checked', subject: 'other.csv', detail: '1 rule, all kept', at: at + 1 },
    { subject: 'new.csv', detail: '3 rules, 1 broken: mass: within bounds' },
  ]);
});
