import type { PrivacyReport } from '../../core/privacy/privacy-finding.ts';

/** The privacy scan of a dataset version; there is one a version, the latest. */
export interface PrivacyScan extends PrivacyReport {
  readonly datasetVersionId: string;
  readonly at: number;
}
