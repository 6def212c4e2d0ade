import { describeData } from '../../core/selection/recommend/data-situation.ts';
import { recommend } from '../../core/selection/recommend/recommend.ts';
import type { DataDictionary } from '../data/data-dictionary.ts';
import type { DatasetVersion } from '../data/dataset-version.ts';
import type { PrivacyScan } from '../data/privacy-scan.ts';
import type { StoredQualityReport } from '../data/stored-quality-report.ts';
import { proposeSensitive } from '../data/sensitive-columns.ts';
import type { Project } from '../project.ts';
import { trainingDefaults } from '../training/training-defaults.ts';
import type { FeasibilityGrounds } from './assess-feasibility.ts';

/** What is kept of a table and its project that feasibility is judged by. */
export interface KeptKnowledge {
  readonly problem: Project['problem'];
  readonly dataset: Pick<DatasetVersion, 'profile' | 'schema' | 'rows'>;
  readonly quality: StoredQualityReport | undefined;
  readonly privacy: PrivacyScan | undefined;
  readonly dictionary: DataDictionary | undefined;
}

/** All that feasibility is judged by but what a quick model measures, on a device that is told. */
export function feasibilityGrounds(
  { problem, dataset, quality, privacy, dictionary }: KeptKnowledge,
  device: Omit<FeasibilityGrounds['device'], 'trainingSeconds'>,
): Omit<FeasibilityGrounds, 'measures'> {
  const speed = { ...trainingDefaults, parallel: device.threads, slowness: 1 };
  const recommended = problem === null ? [] : recommend(describeData(dataset.profile, problem), speed);
  return {
    quality: quality?.report.verdict ?? null,
    privacy: privacy ?? null,
    sensitive: proposeSensitive(dataset.schema, problem?.target ?? '', { dictionary, scan: privacy }),
    rows: dataset.rows,
    device: {
      ...device,
      trainingSeconds: recommended
        .filter(({ preselected }) => preselected)
        .reduce((sum, { expectedSeconds }) => sum + expectedSeconds, 0),
    },
  };
}
