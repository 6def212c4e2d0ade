import { expect, test } from 'vitest';
import { type LineageNode, lineageOf } from '../../../src/lifecycle/data/lineage.ts';
import type { DatasetOrigin } from '../../../src/lifecycle/data/dataset-version.ts';
import type { ProjectVersion } from '../../../src/lifecycle/data/project-version.ts';
import type { Run } from '../../../src/lifecycle/training/run.ts';

const version = (
  id: string,
  origin: DatasetOrigin,
  changes: Partial<ProjectVersion> = {},
): ProjectVersion => ({
  id: `p/${id}`,
  projectId: 'p',
  datasetVersionId: id,
  origin,
  addedAt: 0,
  name: 'people',
  rows: 3,
  columns: 2,
  removedAt: null,
  ...changes,
});
const file = { kind: 'file', fileName: 'people.csv', bytes: 1, sha256: 'ab' } as const;
const step = (parent: string) =>
  ({ kind: 'step', parent, step: { kind: 'dropDuplicateRows' }, why: null }) as const;
const run: Run = {
  id: 'r',
  projectId: 'p',
  datasetVersionId: 'b',
  problem: { task: 'regression', target: 'age', positive: null, metric: 'r2' },
  settings: { seed: 1, testShare: 0.2, folds: 5, candidates: ['ridge'] },
  startedAt: 0,
  state: 'cancelled',
  endedAt: 1,
};
const deployment = {
  id: 'd',
  projectId: 'p',
  model: 'ages',
  version: 1,
  runId: 'r',
  datasetVersionId: 'b',
  deployedAt: 2,
};

const lineage = lineageOf({
  versions: [version('a', file, { removedAt: 5 }), version('b', step('a')), version('c', step('a'))],
  currentVersionId: 'c',
  runs: [run],
  modelVersions: [{ id: 'm', model: 'ages', version: 1, projectId: 'p', runId: 'r', createdAt: 1 }],
  deployments: [deployment],
  currentDeploymentId: 'd',
});

const outline = (nodes: readonly LineageNode[], depth = 0): readonly string[] =>
  nodes.flatMap(({ kind, label, current, removed, children }) => [
    `${'  '.repeat(depth)}${kind}: ${label}${current ? ' *' : ''}${removed ? ' (removed)' : ''}`,
    ...outline(children, depth + 1),
  ]);

test('from the file over versions, runs and models to what answers now', () => {
  expect(outline(lineage)).toEqual([
    'source: people.csv',
    '  version: Imported (removed)',
    '    version: Dropped rows that repeat an earlier one',
    '      run: Training cancelled',
    '        model: ages 1',
    '          deployment: Answers now *',
    '    version: Dropped rows that repeat an earlier one *',
  ]);
});

test('a version whose parent this project never had begins a tree of its own', () => {
  const alone = lineageOf({
    versions: [version('b', step('elsewhere'))],
    currentVersionId: 'b',
    runs: [],
    modelVersions: [],
    deployments: [],
    currentDeploymentId: null,
  });
  expect(outline(alone)).toEqual(['source: people', '  version: Dropped rows that repeat an earlier one *']);
});

test('a run that went on from an earlier one says so', () => {
  const later: Run = {
    ...run,
    id: 'later',
    settings: { ...run.settings, continueFrom: { run: 'r', amount: 1, rows: 'all' } },
  };
  const versions = [version('b', file)];
  const nothing = { modelVersions: [], deployments: [], currentDeploymentId: null };
  const [source] = lineageOf({ versions, currentVersionId: 'b', runs: [run, later], ...nothing });
  const details = source!.children[0]!.children.map(({ detail }) => detail);
  expect(details).toEqual(['trained for age', 'trained on from the run of 1970-01-01 for age']);
});

test('a version that people were erased from says how many of its rows went', () => {
  const nothing = { runs: [], modelVersions: [], deployments: [], currentDeploymentId: null };
  const versions = [version('b', file), version('c', step('b'))];
  const [source] = lineageOf({ versions, currentVersionId: 'c', ...nothing, erased: new Map([['b', 2]]) });
  const [first] = source!.children;
  expect(first!.detail).toMatch(/^b · 2 erased · \d/);
  expect(first!.children[0]!.detail).not.toContain('erased');
});
