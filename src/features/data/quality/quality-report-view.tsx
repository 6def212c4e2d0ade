import type { Fix } from '../../../core/quality/finding.ts';
import type { QualityReport } from '../../../core/quality/quality-report.ts';
import type { QualityThresholds } from '../../../core/quality/thresholds.ts';
import type { DatasetVersion } from '../../../lifecycle/dataset-version.ts';
import { DescribeTable } from './describe-table.tsx';
import { MissingPanel } from './missing-panel.tsx';
import { SeverityGroups } from './severity-groups.tsx';
import { ThresholdsEditor } from './thresholds-editor.tsx';
import { VerdictPanel } from './verdict-panel.tsx';
import './quality.css';

/** A finished report: what matters most comes first, the figures behind it last. */
export function QualityReportView({
  report,
  dataset,
  thresholds,
  busy,
  onThresholds,
  onFix,
}: {
  readonly report: QualityReport;
  readonly dataset: DatasetVersion;
  readonly thresholds: QualityThresholds;
  readonly busy: boolean;
  readonly onThresholds: (thresholds: QualityThresholds) => void;
  readonly onFix: (fix: Fix, why: string) => void;
}) {
  return (
    <>
      <VerdictPanel report={report} dataset={dataset} />
      <SeverityGroups report={report} onFix={onFix} />
      <DescribeTable profile={report.profile} />
      <MissingPanel rows={report.rows} missing={report.missing} />
      <ThresholdsEditor thresholds={thresholds} busy={busy} onChange={onThresholds} />
    </>
  );
}
