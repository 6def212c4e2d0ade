import type { Fix } from '../../../core/quality/finding.ts';
import type { QualityThresholds } from '../../../core/quality/thresholds.ts';
import type { DatasetVersion } from '../../../lifecycle/dataset-version.ts';
import type { StoredQualityReport } from '../../../lifecycle/stored-quality-report.ts';
import { DescribeTable } from './describe-table.tsx';
import { MissingPanel } from './missing-panel.tsx';
import { SeverityGroups } from './severity-groups.tsx';
import { ThresholdsEditor } from './thresholds-editor.tsx';
import { VerdictPanel } from './verdict-panel.tsx';
import './quality.css';

/** A finished report: what matters most comes first, the figures behind it last. */
export function QualityReportView({
  stored,
  projectId,
  dataset,
  thresholds,
  busy,
  onThresholds,
  onFix,
}: {
  readonly stored: StoredQualityReport;
  readonly projectId: string;
  readonly dataset: DatasetVersion;
  readonly thresholds: QualityThresholds;
  readonly busy: boolean;
  readonly onThresholds: (thresholds: QualityThresholds) => void;
  readonly onFix: (fix: Fix, why: string) => void;
}) {
  const { report, at } = stored;
  return (
    <>
      <VerdictPanel report={report} madeAt={at} dataset={dataset} />
      <SeverityGroups report={report} projectId={projectId} onFix={onFix} />
      <DescribeTable profile={report.profile} />
      <MissingPanel rows={report.rows} missing={report.missing} />
      <ThresholdsEditor thresholds={thresholds} busy={busy} onChange={onThresholds} />
    </>
  );
}
