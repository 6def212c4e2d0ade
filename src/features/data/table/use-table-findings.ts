import type { Finding } from '../../../core/quality/finding.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import type { Project } from '../../../lifecycle/project.ts';
import { qualityReportId } from '../../../lifecycle/data/stored-quality-report.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { getQualityReport } from '../../../storage/data/quality-reports.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { useQualityQuestion } from '../quality/use-quality-question.ts';

export interface TableFindings {
  readonly findings: readonly Finding[];
  /** When every check was run; null while there is only what the import noticed. */
  readonly assessedAt: number | null;
}

const onReports = onChangeOf('qualityReports');

/** What is known of a table without computing anything: the report that is kept, or what the import noticed. Null while it is looked up. */
export function useTableFindings(project: Project, dataset: DatasetVersion): TableFindings | null {
  const question = useQualityQuestion(project);
  const asked = question.state === 'done' ? question.value : null;
  const id = asked && qualityReportId(dataset.id, asked);
  const kept = useLoaded(async () => (id === null ? undefined : getQualityReport(id)), [id], onReports);
  if (question.state === 'loading' || kept.state === 'loading') return null;
  // Where the report cannot be read, what the import noticed is at hand.
  const stored = kept.state === 'done' ? kept.value : undefined;
  return { findings: stored?.report.findings ?? dataset.findings, assessedAt: stored?.at ?? null };
}
