import type { Questions } from '../../../jobs/contracts/insight.ts';
import { insightId } from '../../../lifecycle/evaluation/insight.ts';
import type { RiskGrounds } from '../../../lifecycle/governance/propose-risks.ts';
import { getPrivacyScan } from '../../../storage/data/data-knowledge.ts';
import { getInsight } from '../../../storage/models/insights.ts';
import { latestMonitorReport } from '../../../storage/models/monitoring.ts';
import { requireDatasetVersion, requireProject } from '../../../storage/data/project-dataset.ts';
import { latestQualityReport } from '../../../storage/data/quality-reports.ts';
import { currentDeployment } from '../../../storage/models/registry.ts';
import { listRuns } from '../../../storage/models/runs.ts';
import type { FinishedRun } from '../finished-run.ts';
import { fairnessAsks } from '../../../jobs/contracts/questions/fairness-asks.ts';
import { sensitiveColumnOf } from '../../../storage/governance/sensitive-column.ts';

/** What was found out about the table, and about the deployed model or the latest one, as far as somebody looked. */
export async function readRiskGrounds(projectId: string): Promise<RiskGrounds> {
  const [project, runs, deployment] = await Promise.all([
    requireProject(projectId),
    listRuns(projectId),
    currentDeployment(projectId),
  ]);
  const done = runs.filter((run): run is FinishedRun => run.state === 'done');
  const run = done.find(({ id }) => id === deployment?.runId) ?? done[0];
  const [quality, privacy, monitor] = await Promise.all([
    latestQualityReport(project.datasetVersionId),
    getPrivacyScan(project.datasetVersionId),
    deployment === undefined ? undefined : latestMonitorReport(deployment.id),
  ]);
  return {
    findings: quality?.report.findings ?? [],
    privacy: privacy ?? null,
    monitor: monitor ?? null,
    ...(run === undefined ? { fairness: null, weakSlices: [] } : await askedOf(run)),
  };
}

async function askedOf(run: FinishedRun): Promise<Pick<RiskGrounds, 'fairness' | 'weakSlices'>> {
  const dataset = await requireDatasetVersion(run.datasetVersionId);
  const people = await sensitiveColumnOf(run, dataset);
  const [slices, fairness] = await Promise.all([
    getInsight(insightId(run.id, 'weakSlices', {})),
    people === null ? undefined : getInsight(insightId(run.id, 'fairness', fairnessAsks(run, people))),
  ]);
  const weak = slices?.answer as Questions['weakSlices']['answer'] | undefined;
  const fair = fairness?.answer as Questions['fairness']['answer'] | undefined;
  return { fairness: fair?.report ?? null, weakSlices: weak?.slices.map(({ label }) => label) ?? [] };
}
