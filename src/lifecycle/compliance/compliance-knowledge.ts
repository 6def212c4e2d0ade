import type { Verdict } from '../../core/quality/verdict.ts';
import type { DataDictionary } from '../data/data-dictionary.ts';
import type { DataSource } from '../data/data-source.ts';
import type { DatasetVersion } from '../data/dataset-version.ts';
import type { PrivacyScan } from '../data/privacy-scan.ts';
import type { MonitorReport } from '../deployment/alert.ts';
import type { Deployment } from '../deployment/registry.ts';
import type { Decision } from '../evaluation/decision.ts';
import type { ApprovalStanding } from '../governance/approval.ts';
import type { RetentionRules } from '../governance/retention.ts';
import type { Risk } from '../governance/risk.ts';
import type { BusinessProblem } from '../problem/business-problem.ts';
import type { Run } from '../training/run.ts';

type FinishedRun = Extract<Run, { state: 'done' }>;

/** What of a project may be evidence, at one moment; null where it has not come to that. */
export interface ComplianceKnowledge {
  readonly dataset: Pick<DatasetVersion, 'rows' | 'schema' | 'profile'>;
  readonly business: Pick<BusinessProblem, 'template' | 'statement' | 'outcomes' | 'targets'> | null;
  readonly sources: readonly DataSource[];
  readonly dictionary: Pick<DataDictionary, 'columns'> | null;
  readonly scan: PrivacyScan | null;
  /** Of the latest quality report. */
  readonly quality: Verdict['state'] | null;
  /** How many rules are expected of the data. */
  readonly rules: number;
  /** The deployed run when there is one, else the newest finished one. */
  readonly run: Pick<FinishedRun, 'id' | 'problem' | 'result'> | null;
  /** The kinds of questions about that run that were asked and answered: `metrics`, `robustness`, `learning curve`. */
  readonly asked: readonly string[];
  readonly deployment: Pick<Deployment, 'model' | 'version' | 'deployedAt'> | null;
  readonly predictedRows: number;
  readonly monitor: Pick<MonitorReport, 'at' | 'currentRows' | 'drift'> | null;
  readonly decisions: readonly Decision[];
  readonly risks: readonly Risk[];
  /** The sections in which a person wrote words. */
  readonly written: { readonly card: readonly string[]; readonly datasheet: readonly string[] };
  /** The audit trail of the whole device; `broken` says how, and is null where it is whole. */
  readonly trail: {
    readonly events: number;
    readonly broken: string | null;
    /** Those who had named themselves, of this project's events. */
    readonly people: readonly string[];
  };
  /** Where that run stands on its way to being used; null where there is no run. */
  readonly approval: ApprovalStanding | null;
  /** After how many days records go; empty while nobody has set a rule. */
  readonly retention: RetentionRules;
  /** How often a person was erased from this project. */
  readonly erasures: number;
}
