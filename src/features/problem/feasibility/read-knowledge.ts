import { recommend } from '../../../core/selection/recommend/recommend.ts';
import { describeData } from '../../../core/selection/recommend/data-situation.ts';
import { sensitiveColumns } from '../../../lifecycle/data/data-dictionary.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import type { FeasibilityGrounds } from '../../../lifecycle/feasibility/assess-feasibility.ts';
import type { Project } from '../../../lifecycle/project.ts';
import { trainingDefaults } from '../../../lifecycle/training/training-defaults.ts';
import { getDataDictionary, getPrivacyScan } from '../../../storage/data/data-knowledge.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { latestQualityReport } from '../../../storage/data/quality-reports.ts';

/** Told when something of it changes. */
export const onKnowledge = onChangeOf('qualityReports', 'privacyScans', 'dataDictionaries');

/** What is kept of a dataset version, and what the device is, that feasibility is judged by. */
export async function readKnowledge(
  { id, problem }: Project,
  dataset: DatasetVersion,
): Promise<Omit<FeasibilityGrounds, 'measures'>> {
  const [report, privacy, dictionary] = await Promise.all([
    latestQualityReport(dataset.id),
    getPrivacyScan(dataset.id),
    getDataDictionary(id),
  ]);
  const threads = navigator.hardwareConcurrency || 1;
  const device = { ...trainingDefaults, parallel: threads, slowness: 1 };
  const recommended = problem === null ? [] : recommend(describeData(dataset.profile, problem), device);
  return {
    quality: report?.report.verdict ?? null,
    privacy: privacy ?? null,
    sensitive: sensitiveColumns(dictionary),
    device: {
      threads,
      memoryGb: (navigator as { readonly deviceMemory?: number }).deviceMemory ?? null,
      gpu: 'gpu' in navigator,
      trainingSeconds: recommended
        .filter(({ preselected }) => preselected)
        .reduce((sum, { expectedSeconds }) => sum + expectedSeconds, 0),
    },
  };
}
