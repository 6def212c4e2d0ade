import { phasePath } from '../../lifecycle/phases.ts';
import type { PageViews } from '../../ui/layout/page-views.ts';
import { ApiView } from './api/api-view.tsx';
import { DeploymentView } from './deployment/deployment-view.tsx';
import { ExportView } from './export/export-view.tsx';
import { StrategiesView } from './strategies/strategies-view.tsx';

export interface DeployViewProps {
  readonly projectId: string;
}

/** What the Deploy page shows, one at a time; the first unless the address names another. */
export const deployViews: PageViews<DeployViewProps> = [
  { id: 'deploy', label: 'Deploy', View: DeploymentView },
  { id: 'strategies', label: 'Strategies', View: StrategiesView },
  { id: 'api', label: 'API', View: ApiView },
  { id: 'export', label: 'Export', View: ExportView },
];

/** The address of a view. */
export function deployViewPath(projectId: string, view: string): string {
  return `${phasePath(projectId, 'deploy')}?view=${view}`;
}
