import type { ComplianceAnswer } from '../../../lifecycle/compliance/compliance-answer.ts';
import type { ComplianceKnowledge } from '../../../lifecycle/compliance/compliance-knowledge.ts';
import { approvalStanding } from '../../../lifecycle/governance/approval.ts';
import { getDataDictionary, getPrivacyScan, listDataSources } from '../../../storage/data/data-knowledge.ts';
import { getExpectationSuite } from '../../../storage/data/expectation-suites.ts';
import { onChangeOf, requireDatasetVersion, requireProject } from '../../../storage/data/project-dataset.ts';
import { latestQualityReport } from '../../../storage/data/quality-reports.ts';
import { listApprovalSteps } from '../../../storage/governance/approvals.ts';
import { getBusinessProblem } from '../../../storage/governance/business-problems.ts';
import { listComplianceAnswers } from '../../../storage/governance/compliance-answers.ts';
import { getDocument } from '../../../storage/governance/documents.ts';
import { listEvents, verifyEvents } from '../../../storage/governance/events.ts';
import { listRisks } from '../../../storage/governance/risks.ts';
import { listDecisions } from '../../../storage/models/decisions.ts';
import { listInsightKinds } from '../../../storage/models/insights.ts';
import { latestMonitorReport } from '../../../storage/models/monitoring.ts';
import { countPredictions } from '../../../storage/models/predictions.ts';
import { currentDeployment } from '../../../storage/models/registry.ts';
import { listRuns } from '../../../storage/models/runs.ts';
import type { FinishedRun } from '../finished-run.ts';

/** What a project has to show, under its name. */
export interface StoredKnowledge {
  readonly name: string;
  readonly known: ComplianceKnowledge;
}

/** The same with what was answered. */
export interface StoredCompliance extends StoredKnowledge {
  readonly answers: readonly ComplianceAnswer[];
}

/** Tells of every change that may be evidence, but for the mere growth of the audit trail. */
export const onEvidence = onChangeOf(
  'projects',
  'businessProblems',
  'dataSources',
  'dataDictionaries',
  'privacyScans',
  'qualityReports',
  'expectationSuites',
  'runs',
  'insights',
  'deployments',
  'monitorReports',
  'decisions',
  'risks',
  'documents',
  'approvals',
  'profiles',
);

/** What is stored of a project that may be evidence. @throws NotStoredError */
export async function readKnowledge(projectId: string): Promise<StoredKnowledge> {
  const project = await requireProject(projectId);
  const dataset = await requireDatasetVersion(project.datasetVersionId);
  const [data, model, governance] = await Promise.all([
    readData(projectId, dataset.id),
    readModel(projectId),
    readGovernance(projectId),
  ]);
  const { sheetWords, ...dataKnown } = data;
  const { cardWords, ...modelKnown } = model;
  const written = { card: cardWords, datasheet: sheetWords };
  return {
    name: project.name,
    known: {
      dataset,
      ...dataKnown,
      ...modelKnown,
      ...governance,
      written,
      retention: project.retention ?? {},
    },
  };
}

/** All that a project's checklists are made from. @throws NotStoredError */
export async function readCompliance(projectId: string): Promise<StoredCompliance> {
  const [knowledge, answers] = await Promise.all([
    readKnowledge(projectId),
    listComplianceAnswers(projectId),
  ]);
  return { ...knowledge, answers };
}

async function readData(projectId: string, datasetVersionId: string) {
  const [sources, dictionary, scan, quality, suite, sheetWords] = await Promise.all([
    listDataSources(projectId),
    getDataDictionary(projectId),
    getPrivacyScan(datasetVersionId),
    latestQualityReport(datasetVersionId),
    getExpectationSuite(projectId),
    writtenSections('datasheet', datasetVersionId),
  ]);
  return {
    sources,
    dictionary: dictionary ?? null,
    scan: scan ?? null,
    quality: quality?.report.verdict.state ?? null,
    rules: suite?.expectations.length ?? 0,
    sheetWords,
  };
}

/** Of the deployed model, else of the latest finished training. */
async function readModel(projectId: string) {
  const [runs, deployment] = await Promise.all([listRuns(projectId), currentDeployment(projectId)]);
  const done = runs.filter((run): run is FinishedRun => run.state === 'done');
  const run = done.find(({ id }) => id === deployment?.runId) ?? done[0] ?? null;
  const [predictedRows, monitor, decisions, ofRun] = await Promise.all([
    deployment === undefined ? 0 : countPredictions(deployment.id),
    deployment === undefined ? undefined : latestMonitorReport(deployment.id),
    listDecisions(projectId),
    run === null ? noRun : readRun(projectId, run.id),
  ]);
  return {
    run,
    deployment: deployment ?? null,
    predictedRows,
    monitor: monitor ?? null,
    decisions,
    ...ofRun,
  };
}

const noRun = { asked: [], approval: null, cardWords: [] };

async function readRun(projectId: string, runId: string) {
  const [asked, steps, cardWords] = await Promise.all([
    listInsightKinds(runId),
    listApprovalSteps(projectId, runId),
    writtenSections('model card', runId),
  ]);
  return { asked, approval: approvalStanding(steps), cardWords };
}

async function writtenSections(kind: 'model card' | 'datasheet', subject: string) {
  const words = (await getDocument(kind, subject))?.words ?? {};
  return Object.keys(words).filter(section => words[section]?.trim() !== '');
}

async function readGovernance(projectId: string) {
  const [business, risks, events, chain] = await Promise.all([
    getBusinessProblem(projectId),
    listRisks(projectId),
    listEvents(projectId),
    verifyEvents(),
  ]);
  return {
    business: business ?? null,
    risks,
    trail: {
      events: events.length,
      broken: chain.state === 'broken' ? chain.reason : null,
      people: [...new Set(events.map(({ who }) => who).filter(who => who !== ''))],
    },
    erasures: events.filter(({ kind }) => kind === 'person erased').length,
  };
}
