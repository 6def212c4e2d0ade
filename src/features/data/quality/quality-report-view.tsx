import { useDeferredValue } from 'react';
import type { Fix } from '../../../core/quality/finding.ts';
import type { QualityReport } from '../../../core/quality/quality-report.ts';
import type { QualityThresholds } from '../../../core/quality/thresholds.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import type { StoredQualityReport } from '../../../lifecycle/data/stored-quality-report.ts';
import { Stack } from '../../../ui/layout/stack.tsx';
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
  // Hundreds of columns are drawn bit by bit after what matters most, so that the page never stands still.
  const figures = useDeferredValue<QualityReport | null>(report, null);
  return (
    <>
      <VerdictPanel report={report} madeAt={at} dataset={dataset} />
      <SeverityGroups report={report} projectId={projectId} onFix={onFix} />
      {figures !== null && (
        <div className="quality-figures">
          <Stack gap={5}>
            <DescribeTable profile={figures.profile} />
            <MissingPanel rows={figures.rows} missing={figures.missing} />
          </Stack>
        </div>
      )}
      <ThresholdsEditor thresholds={thresholds} busy={busy} onChange={onThresholds} />
    </>
  );
}
