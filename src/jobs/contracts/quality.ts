import type { QualityQuestion } from '../../core/quality/assess.ts';
import type { QualityReport } from '../../core/quality/quality-report.ts';
import type { Report } from './progress.ts';

export interface AssessTableInput {
  readonly datasetVersionId: string;
  readonly question: QualityQuestion;
}

/** Runs in workers/quality.ts. Only reads what is stored. */
export interface QualityApi {
  /** Profiles a stored table over all its rows and runs every check. */
  assessTable(input: AssessTableInput, report: Report): Promise<QualityReport>;
}
