import type { QualityQuestion } from '../../core/quality/assess.ts';
import type { StoredQualityReport } from '../../lifecycle/data/stored-quality-report.ts';
import type { Report } from './progress.ts';

export interface AssessTableInput {
  readonly datasetVersionId: string;
  readonly question: QualityQuestion;
}

/** Runs in workers/quality.ts. */
export interface QualityApi {
  /** Profiles a stored table over all its rows, runs every check and keeps the report; one that is kept is not made again. */
  assessTable(input: AssessTableInput, report: Report): Promise<StoredQualityReport>;
}
