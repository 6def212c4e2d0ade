import { phasePath } from '../../lifecycle/phases.ts';
import type { PageViews } from '../../ui/layout/page-views.ts';
import { ApprovalView } from './approval/approval-view.tsx';
import { AuditView } from './audit/audit-view.tsx';
import { ComplianceView } from './compliance/compliance-view.tsx';
import { ErasureView } from './erasure/erasure-view.tsx';
import { DatasheetView } from './documents/datasheet-view.tsx';
import { ReportView } from './report/report-view.tsx';
import { RisksView } from './risks/risks-view.tsx';
import { ModelCardView } from './documents/model-card-view.tsx';

export interface GovernViewProps {
  readonly projectId: string;
}

/** What the Govern page shows, one at a time; the first unless the address names another. */
export const governViews: PageViews<GovernViewProps> = [
  { id: 'card', label: 'Model card', View: ModelCardView },
  { id: 'datasheet', label: 'Datasheet', View: DatasheetView },
  { id: 'risks', label: 'Risks', View: RisksView },
  { id: 'approval', label: 'Approval', View: ApprovalView },
  { id: 'compliance', label: 'Compliance', View: ComplianceView },
  { id: 'erasure', label: 'Erasure', View: ErasureView },
  { id: 'audit', label: 'Audit trail', View: AuditView },
  { id: 'report', label: 'Report', View: ReportView },
];

/** The address of a view. */
export function governViewPath(projectId: string, view: string): string {
  return `${phasePath(projectId, 'govern')}?view=${view}`;
}
