import type { Expectation } from '../../core/expectations/expectation.ts';
import type { Trial } from '../../core/selection/search/trial.ts';
import type { DataDictionary } from '../data/data-dictionary.ts';
import type { DataSource } from '../data/data-source.ts';
import type { DatasetVersion } from '../data/dataset-version.ts';
import type { Pin } from '../data/pin.ts';
import type { PrivacyScan } from '../data/privacy-scan.ts';
import type { ProjectVersion } from '../data/project-version.ts';
import type { SensitiveColumn } from '../data/sensitive-columns.ts';
import type { StoredQualityReport } from '../data/stored-quality-report.ts';
import type { Alert, MonitorReport } from '../deployment/alert.ts';
import type { Deployment, ModelVersion, RegisteredModel } from '../deployment/registry.ts';
import type { GovernedDocument } from '../documents/document.ts';
import type { Decision } from '../evaluation/decision.ts';
import type { FeasibilityAssessment } from '../feasibility/assess-feasibility.ts';
import type { ComplianceSummary } from '../compliance/compliance-summary.ts';
import type { PastErasure } from '../erasure/erasure-record.ts';
import type { ApprovalStanding } from '../governance/approval.ts';
import type { ChainVerdict } from '../governance/audit-chain.ts';
import type { LifecycleEvent } from '../governance/event.ts';
import type { Risk } from '../governance/risk.ts';
import type { BusinessProblem } from '../problem/business-problem.ts';
import type { Project } from '../project.ts';
import type { Run } from '../training/run.ts';
import type { ReportAnswers } from './report-answers.ts';

export type FinishedRun = Extract<Run, { state: 'done' }>;

/** All that is stored of a project, as its report tells it; null or empty where it has not come so far. */
export interface ReportState {
  readonly project: Project;
  /** The version that the project is on. */
  readonly dataset: DatasetVersion;
  readonly business: BusinessProblem | null;
  /** Null where no quick model was tried. */
  readonly feasibility: FeasibilityAssessment | null;
  readonly sources: readonly DataSource[];
  /** In the order in which the project came to them. */
  readonly versions: readonly ProjectVersion[];
  readonly dictionary: DataDictionary | null;
  readonly quality: StoredQualityReport | null;
  readonly expectations: readonly Expectation[];
  readonly privacy: PrivacyScan | null;
  /** Columns by which people may be treated differently. */
  readonly people: readonly SensitiveColumn[];
  /** In the order of the report. */
  readonly pins: readonly Pin[];
  /** Newest first. */
  readonly runs: readonly Run[];
  /** The run that the report is of: the deployed one, else the latest finished one. */
  readonly run: FinishedRun | null;
  /** What that run tried. */
  readonly trials: readonly Trial[];
  readonly answers: ReportAnswers;
  /** About that run. */
  readonly decisions: readonly Decision[];
  /** Null while there is no model. */
  readonly card: GovernedDocument | null;
  readonly sheet: GovernedDocument;
  /** Of that run's model; null while there is none. */
  readonly approval: ApprovalStanding | null;
  /** What the frameworks that apply ask for. */
  readonly compliance: ComplianceSummary;
  /** Newest first. */
  readonly erasures: readonly PastErasure[];
  readonly risks: readonly Risk[];
  readonly audit: { readonly verdict: ChainVerdict; readonly events: readonly LifecycleEvent[] };
  readonly models: readonly RegisteredModel[];
  readonly modelVersions: readonly ModelVersion[];
  /** Newest first. */
  readonly deployments: readonly Deployment[];
  /** By the newest deployment. */
  readonly predictedRows: number;
  /** Of the newest deployment, newest first. */
  readonly monitorReports: readonly MonitorReport[];
  readonly alerts: readonly Alert[];
}
