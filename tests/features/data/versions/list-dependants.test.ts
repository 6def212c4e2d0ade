import { expect, test } from 'vitest';
import {
  listDependants,
  sentenceOfDescendants,
} from '../../../../src/features/data/versions/list-dependants.ts';

const none = { runs: [], modelVersions: [], deployments: [], predictions: 0, monitorReports: 0, alerts: 0 };

test('what hangs on a version is told with numbers and names', () => {
  const model = { id: 'm', model: 'churn', projectId: 'p', runId: 'r', createdAt: 1 };
  expect(
    listDependants({
      ...none,
      modelVersions: [
        { ...model, version: 1 },
        { ...model, version: 2 },
      ],
      predictions: 3,
      alerts: 1,
    }),
  ).toEqual(['2 registered models (churn 1, churn 2)', '3 batches of logged predictions', '1 alert']);
});

test('nothing is told as nothing', () => {
  expect(listDependants(none)).toEqual(['nothing else: no run was trained on it']);
});

test('versions made from it are named as staying', () => {
  const version = {
    id: 'p/0123456789',
    projectId: 'p',
    datasetVersionId: '0123456789',
    origin: {
      kind: 'step',
      parent: 'x',
      step: { kind: 'dropColumns', columns: ['a'] },
      why: null,
    },
    addedAt: 0,
    name: 'n',
    rows: 1,
    columns: 1,
    removedAt: null,
  } as const;
  expect(sentenceOfDescendants([version])).toBe(
    '01234567 (Dropped column a) stays, though it was made from it. The history keeps that it was there.',
  );
  expect(sentenceOfDescendants([])).toMatch(/^No version was made from it/);
});
