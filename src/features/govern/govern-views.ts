import type { ComponentType } from 'react';
import { phasePath } from '../../lifecycle/phases.ts';
import { AuditView } from './audit/audit-view.tsx';
import { DatasheetView } from './documents/datasheet-view.tsx';
import { RisksView } from './risks/risks-view.tsx';
import { ModelCardView } from './documents/model-card-view.tsx';

export interface GovernViewProps {
  readonly projectId: string;
}

interface GovernView {
  readonly id: string;
  readonly label: string;
  readonly View: ComponentType<GovernViewProps>;
}

const auditView: GovernView = { id: 'audit', label: 'Audit trail', View: AuditView };

/** What the Govern page shows, one at a time; the first unless the address names another. */
export const governViews: readonly GovernView[] = [
  { id: 'card', label: 'Model card', View: ModelCardView },
  { id: 'datasheet', label: 'Datasheet', View: DatasheetView },
  { id: 'risks', label: 'Risks', View: RisksView },
  auditView,
];

/** The view of this name; the first where there is none such. */
export function governViewOf(name: string | null): GovernView {
  return governViews.find(({ id }) => id === name) ?? governViews[0] ?? auditView;
}

/** The address of a view. */
export function governViewPath(projectId: string, view: string): string {
  return `${phasePath(projectId, 'govern')}?view=${view}`;
}
