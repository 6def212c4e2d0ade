import { expect, test } from 'vitest';
import type { QualityReport } from '../../../src/core/quality/quality-report.ts';
import { defaultThresholds } from '../../../src/core/quality/thresholds.ts';
import type { Problem } from '../../../src/lifecycle/project.ts';
import { qualityReportId } from '../../../src/lifecycle/data/stored-quality-report.ts';
import { removeProject } from '../../../src/storage/projects.ts';
import { getQualityReport, saveQualityReport } from '../../../src/storage/data/quality-reports.ts';
import { storeDeployedProject } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

const report = { rows: 4, findings: [] } as unknown as QualityReport;
const stored = (id: string, at = 1) => ({ id, datasetVersionId: 'dataset-1', at, report });

test('a report is kept under its name, and goes with its dataset version', async () => {
  await storeDeployedProject();
  const id = qualityReportId('dataset-1', { problem: null, thresholds: defaultThresholds });
  await saveQualityReport(stored(id));
  expect(await getQualityReport(id)).toEqual(stored(id));
  await removeProject('project-1');
  expect(await getQualityReport(id)).toBeUndefined();
});

test('six of a version are kept: the oldest makes room', async () => {
  await storeDeployedProject();
  for (let at = 1; at <= 7; at++) await saveQualityReport(stored(`report ${at}`, at));
  expect(await getQualityReport('report 1')).toBeUndefined();
  expect(await getQualityReport('report 2')).toBeDefined();
});

test('none is kept of a version that is gone', async () => {
  await expect(saveQualityReport(stored('a'))).rejects.toMatchObject({ name: 'NotStoredError' });
});

const problem: Problem = { task: 'classification', target: 'y', positive: null, metric: 'accuracy' };
const asked = { problem, thresholds: defaultThresholds };

test.each([
  ['another version', 'other', asked],
  ['another target', 'version', { ...asked, problem: { ...problem, target: 'z' } }],
  ['no target', 'version', { ...asked, problem: null }],
  ['another threshold', 'version', { ...asked, thresholds: { ...defaultThresholds, folds: 3 } }],
  ['another split', 'version', { ...asked, split: { testShare: 0.3, folds: 5 } }],
])('%s asks for another report', (_, version, question) => {
  expect(qualityReportId(version, question)).not.toBe(qualityReportId('version', asked));
});

test('what no check looks at does not: the metric', () => {
  const other = { ...asked, problem: { ...problem, metric: 'f1' as const } };
  expect(qualityReportId('version', other)).toBe(qualityReportId('version', asked));
});
