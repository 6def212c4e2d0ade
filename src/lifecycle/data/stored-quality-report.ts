import type { QualityQuestion } from '../../core/quality/assess.ts';
import type { Finding } from '../../core/quality/finding.ts';
import { type QualityReport, qualityEdition } from '../../core/quality/quality-report.ts';
import { thresholdNames } from '../../core/quality/thresholds.ts';
import type { DatasetVersion } from './dataset-version.ts';

/** A quality report that was computed once and stays true: a dataset version never changes. */
export interface StoredQualityReport {
  /** Made from all that the report depends on. */
  readonly id: string;
  readonly datasetVersionId: string;
  readonly at: number;
  readonly report: QualityReport;
}

/** Names the answer to a question to a dataset version, by the checks as they are now: other checks answer anew. */
export function qualityReportId(
  datasetVersionId: string,
  { problem, thresholds, split }: QualityQuestion,
): string {
  const asked = [problem && [problem.task, problem.target], split ?? null];
  const limits = thresholdNames.map(name => thresholds[name]);
  return `${datasetVersionId} ${JSON.stringify([qualityEdition, ...asked, ...limits])}`;
}

/** What reading the file had to say, which the values of the table do not show. */
export function findingsOfReading({ findings }: Pick<DatasetVersion, 'findings'>): readonly Finding[] {
  return findings.filter(({ check }) => check === 'type problems');
}
