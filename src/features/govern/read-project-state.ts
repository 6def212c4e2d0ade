import type { Questions } from '../../jobs/contracts/insight.ts';
import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import { insightId } from '../../lifecycle/evaluation/insight.ts';
import type { ProjectState } from '../../lifecycle/governance/project-report.ts';
import { getDatasetVersion } from '../../storage/data/datasets.ts';
import { getExpectationSuite } from '../../storage/data/expectation-suites.ts';
import { getInsight } from '../../storage/models/insights.ts';
import { latestMonitorReport } from '../../storage/models/monitoring.ts';
import { listPins } from '../../storage/data/pins.ts';
import { countPredictions } from '../../storage/models/predictions.ts';
import { getProject } from '../../storage/projects.ts';
import { currentDeployment } from '../../storage/models/registry.ts';
import { getRun, listRuns } from '../../storage/models/runs.ts';
import { getTrials } from '../../storage/models/trials.ts';
import type { FinishedRun } from './finished-run.ts';
import { fairnessAsks } from '../../jobs/contracts/questions/fairness-asks.ts';
import { sensitiveColumnOf } from '../../storage/governance/sensitive-column.ts';

/** What is stored of a project now: the deployed run when there is one, else the newest finished one. */
export async function readProjectState(projectId: string): Promise<ProjectState> {
  const project = await getProject(projectId);
  if (project === undefined) throw new Error('This project is no longer stored on this device.');
  const dataset = await getDatasetVersion(project.datasetVersionId);
  if (dataset === undefined)
    throw new Error(`The table of "${project.name}" is no longer stored on this device.`);
  const deployment = (await currentDeployment(projectId)) ?? null;
  const run = deployment
    ? await getRun(deployment.runId)
    : (await listRuns(projectId)).find(candidate => candidate.state === 'done');
  const suite = await getExpectationSuite(projectId);
  return {
    project,
    dataset,
    run: run ?? null,
    trials: run ? await getTrials(run.id) : [],
    deployment,
    predictedRows: deployment ? await countPredictions(deployment.id) : 0,
    monitor: deployment ? ((await latestMonitorReport(deployment.id)) ?? null) : null,
    pins: await listPins(projectId),
    ...(suite && { expectations: suite.expectations }),
    ...(run?.state === 'done' && (await keptInsights(run, dataset))),
  };
}

/** What was asked about a run already: intervals, and fairness by the first sensitive column. */
async function keptInsights(run: FinishedRun, dataset: DatasetVersion) {
  const [metrics, people] = await Promise.all([
    getInsight(insightId(run.id, 'metrics', {})),
    sensitiveColumnOf(run, dataset),
  ]);
  const asks = people === null ? null : fairnessAsks(run, people);
  const fairness = asks === null ? undefined : await getInsight(insightId(run.id, 'fairness', asks));
  return {
    ...(metrics && { intervals: (metrics.answer as Questions['metrics']['answer']).metrics }),
    ...(fairness && { fairness: (fairness.answer as Questions['fairness']['answer']).report }),
  };
}
