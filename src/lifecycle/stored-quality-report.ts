import type { QualityReport } from '../core/quality/quality-report.ts';

/** A quality report that was computed once and stays true: a dataset version never changes. */
export interface StoredQualityReport {
  /** Made from all that the report depends on. */
  readonly id: string;
  readonly datasetVersionId: string;
  readonly at: number;
  readonly report: QualityReport;
}
