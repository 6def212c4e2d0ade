import type { NamedJob } from '../../../jobs/ask-all.ts';
import { scanForPersonalData } from '../../../jobs/ingest.ts';
import { askInsight } from '../../../jobs/insight.ts';
import { assessTable } from '../../../jobs/quality.ts';
import { insightId } from '../../../lifecycle/evaluation/insight.ts';
import { getPrivacyScan } from '../../../storage/data/data-knowledge.ts';
import { requireProject } from '../../../storage/data/project-dataset.ts';
import { readQualityQuestion } from '../../../storage/data/quality-question.ts';
import { latestQualityReport } from '../../../storage/data/quality-reports.ts';
import { listInsightIds } from '../../../storage/models/insights.ts';
import { readQuestions } from './report-questions.ts';

/** What would have to be computed for the report to be whole, in the order of the lifecycle. */
export async function readMissing(projectId: string): Promise<readonly NamedJob[]> {
  const [project, { wanted }] = await Promise.all([requireProject(projectId), readQuestions(projectId)]);
  const { datasetVersionId } = project;
  const [quality, privacy, kept] = await Promise.all([
    latestQualityReport(datasetVersionId),
    getPrivacyScan(datasetVersionId),
    keptAbout([...new Set(wanted.map(({ asked }) => asked.subject))]),
  ]);
  const question = await readQualityQuestion(project);
  const ofTable: readonly (NamedJob | false)[] = [
    quality === undefined && {
      label: 'Quality',
      begin: report => assessTable({ datasetVersionId, question }, report),
    },
    privacy === undefined && {
      label: 'Personal data',
      begin: report => scanForPersonalData({ datasetVersionId }, report),
    },
  ];
  return [
    ...ofTable.filter(job => job !== false),
    ...wanted
      .filter(({ asked }) => !kept.has(insightId(asked.subject, asked.kind, asked.asks)))
      .map(({ label, asked }): NamedJob => ({ label, begin: report => askInsight(asked, report) })),
  ];
}

async function keptAbout(subjects: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = await Promise.all(subjects.map(listInsightIds));
  return new Set(ids.flat());
}
