import { deviceFacts } from '../../../jobs/device-facts.ts';
import type { Questions } from '../../../jobs/contracts/insight.ts';
import { complianceSummary } from '../../../lifecycle/compliance/compliance-summary.ts';
import { modelCard } from '../../../lifecycle/documents/model-card.ts';
import { pastErasures } from '../../../lifecycle/erasure/erasure-record.ts';
import { insightId } from '../../../lifecycle/evaluation/insight.ts';
import { assessFeasibility } from '../../../lifecycle/feasibility/assess-feasibility.ts';
import { feasibilityGrounds } from '../../../lifecycle/feasibility/feasibility-grounds.ts';
import { proposeSensitive } from '../../../lifecycle/data/sensitive-columns.ts';
import { emptyBusinessProblem } from '../../../lifecycle/problem/business-problem.ts';
import type { ReportState } from '../../../lifecycle/report/report-state.ts';
import { getDataDictionary, getPrivacyScan, listDataSources } from '../../../storage/data/data-knowledge.ts';
import { getExpectationSuite } from '../../../storage/data/expectation-suites.ts';
import { listPins } from '../../../storage/data/pins.ts';
import { requireDatasetVersion, requireProject } from '../../../storage/data/project-dataset.ts';
import { listProjectVersions } from '../../../storage/data/project-versions.ts';
import { latestQualityReport } from '../../../storage/data/quality-reports.ts';
import { approvalStanding } from '../../../lifecycle/governance/approval.ts';
import { listApprovalSteps } from '../../../storage/governance/approvals.ts';
import { getBusinessProblem } from '../../../storage/governance/business-problems.ts';
import { getDocument } from '../../../storage/governance/documents.ts';
import { listEvents, verifyEvents } from '../../../storage/governance/events.ts';
import { listRisks } from '../../../storage/governance/risks.ts';
import { listDecisions } from '../../../storage/models/decisions.ts';
import { getInsight } from '../../../storage/models/insights.ts';
import { listAlerts, listMonitorReports } from '../../../storage/models/monitoring.ts';
import { countPredictions } from '../../../storage/models/predictions.ts';
import { getRegisteredModel, listDeployments, listModelVersions } from '../../../storage/models/registry.ts';
import { listRuns } from '../../../storage/models/runs.ts';
import { getTrials } from '../../../storage/models/trials.ts';
import type { FinishedRun } from '../finished-run.ts';
import { readCompliance } from '../compliance/read-compliance.ts';
import { readCardKnowledge } from '../../../storage/governance/card-knowledge.ts';
import { readSheet } from '../documents/read-sheet.ts';
import { readAnswers } from './read-answers.ts';
import { readQuestions } from './report-questions.ts';

const mostMonitorReports = 50;

/** All that a project's report is written from, as it is stored now. @throws NotStoredError */
export async function readReportState(projectId: string): Promise<ReportState> {
  const project = await requireProject(projectId);
  const dataset = await requireDatasetVersion(project.datasetVersionId);
  const { run, wanted } = await readQuestions(projectId);
  const [data, models, governance] = await Promise.all([
    readData(projectId, dataset.id),
    readModels(projectId),
    readGovernance(projectId, run),
  ]);
  const { quality, privacy, dictionary } = data;
  const measured =
    project.problem === null
      ? undefined
      : await getInsight(insightId(dataset.id, 'feasibility', { problem: project.problem }));
  const finished = models.runs.filter((one): one is FinishedRun => one.state === 'done');
  const business = (await getBusinessProblem(projectId)) ?? null;
  const kept = feasibilityGrounds(
    { problem: project.problem, dataset, quality, privacy, dictionary },
    deviceFacts(),
  );
  const measures = measured?.answer as Questions['feasibility']['answer'] | undefined;
  return {
    project,
    dataset,
    business,
    feasibility:
      measures === undefined
        ? null
        : assessFeasibility({ ...kept, measures }, business ?? emptyBusinessProblem(projectId, 0)),
    ...data,
    quality: quality ?? null,
    privacy: privacy ?? null,
    dictionary: dictionary ?? null,
    people: proposeSensitive(dataset.schema, project.problem?.target ?? '', { dictionary, scan: privacy }),
    ...models,
    run,
    trials: run === null ? [] : await getTrials(run.id),
    answers: run === null ? {} : await readAnswers(run, wanted, finished),
    ...governance,
  };
}

async function readData(projectId: string, datasetVersionId: string) {
  const [sources, versions, dictionary, quality, suite, privacy, pins] = await Promise.all([
    listDataSources(projectId),
    listProjectVersions(projectId),
    getDataDictionary(projectId),
    latestQualityReport(datasetVersionId),
    getExpectationSuite(projectId),
    getPrivacyScan(datasetVersionId),
    listPins(projectId),
  ]);
  return {
    sources,
    versions: versions.map(({ record }) => record),
    dictionary,
    quality,
    expectations: suite?.expectations ?? [],
    privacy,
    pins,
  };
}

async function readModels(projectId: string) {
  const [runs, modelVersions, deployments, alerts] = await Promise.all([
    listRuns(projectId),
    listModelVersions(projectId),
    listDeployments(projectId),
    listAlerts(projectId),
  ]);
  const names = [...new Set(modelVersions.map(({ model }) => model))];
  const models = await Promise.all(names.map(getRegisteredModel));
  const [newest] = deployments;
  return {
    runs,
    modelVersions,
    deployments,
    alerts,
    models: models.filter(model => model !== undefined),
    predictedRows: newest === undefined ? 0 : await countPredictions(newest.id),
    monitorReports: newest === undefined ? [] : await listMonitorReports(newest.id, mostMonitorReports),
  };
}

async function readGovernance(projectId: string, run: FinishedRun | null) {
  const [known, sheet, compliance, risks, decisions, verdict, events, words, steps] = await Promise.all([
    readCardKnowledge(projectId),
    readSheet(projectId),
    readCompliance(projectId),
    listRisks(projectId),
    run === null ? [] : listDecisions(projectId, run.id),
    verifyEvents(),
    listEvents(projectId),
    run === null ? undefined : getDocument('model card', run.id),
    run === null ? [] : listApprovalSteps(projectId, run.id),
  ]);
  return {
    // Its words alone are told: the numbers stand in sections of their own.
    card:
      known && modelCard({ ...known, intervals: null, decided: null, fairness: null }, words?.words ?? {}),
    sheet: sheet.written,
    approval: run && approvalStanding(steps),
    compliance: complianceSummary(compliance.known, compliance.answers),
    erasures: pastErasures(events),
    risks,
    decisions,
    audit: { verdict, events },
  };
}
