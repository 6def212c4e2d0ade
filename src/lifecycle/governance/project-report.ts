import type { MetricInterval } from '../../core/evaluation/intervals/metric-intervals.ts';
import { describeExpectation, type Expectation } from '../../core/expectations/expectation.ts';
import type { FairnessReport } from '../../core/fairness/fairness-report.ts';
import type { SearchRecord } from '../../core/selection/comparison.ts';
import type { Trial } from '../../core/selection/search/trial.ts';
import { type SplitPlan, defaultSplit } from '../../core/selection/split-plan.ts';
import type { MonitorReport } from '../deployment/alert.ts';
import type { DatasetVersion } from '../data/dataset-version.ts';
import type { ExpectationRecord } from '../data/expectation-record.ts';
import type { Pin } from '../data/pin.ts';
import type { Project } from '../project.ts';
import type { Deployment } from '../deployment/registry.ts';
import { type ReportInsights, reportInsights } from '../evaluation/report-insights.ts';
import type {
  CandidateResult,
  ComparisonBackend,
  PreparationBackend,
  Run,
  RunResult,
} from '../training/run.ts';

/** What is known of a project at one moment; null where it has not come to that phase. */
export interface ProjectState {
  readonly project: Project;
  readonly dataset: DatasetVersion;
  readonly run: Run | null;
  /** What that run tried, in the order in which it ended. */
  readonly trials: readonly Trial[];
  readonly deployment: Deployment | null;
  readonly predictedRows: number;
  readonly monitor: MonitorReport | null;
  /** In the order of the report. */
  readonly pins: readonly Pin[];
  /** The rules that are expected of the data; absent where nobody saved any. */
  readonly expectations?: readonly Expectation[];
  /** What was asked about the run; absent where nobody asked. */
  readonly intervals?: readonly MetricInterval[];
  readonly fairness?: FairnessReport;
}

/** The project in one JSON document. Later versions add fields and never change these. */
export interface ProjectReport extends ReportInsights {
  readonly format: 'terrarium-report/1';
  readonly seed: number | null;
  readonly dataset: {
    readonly name: string;
    readonly rows: number;
    readonly columns: number;
    readonly sha256: string;
  };
  readonly problem: {
    readonly task: string;
    readonly target: string;
    readonly positive: string | null;
    readonly metric: string;
  } | null;
  readonly quality: readonly {
    readonly check: string;
    readonly column: string | null;
    readonly severity: string;
    readonly message: string;
  }[];
  readonly models: readonly {
    readonly estimator: string;
    readonly params: Readonly<Record<string, unknown>>;
    /** The metric on each fold; empty for one that failed. */
    readonly scores: readonly number[];
    readonly mean: number | null;
    readonly sd: number | null;
    readonly seconds: number;
    readonly error: string | null;
  }[];
  /** Every configuration that was tried, in the order in which they ended; those of `models` among them. */
  readonly trials: readonly {
    readonly number: number;
    readonly stage: string;
    readonly estimator: string;
    /** Laid over the estimator's defaults. */
    readonly params: Readonly<Record<string, unknown>>;
    /** Of each fold's training rows. */
    readonly rowShare: number;
    readonly state: string;
    readonly scores: readonly number[];
    readonly seconds: number;
    readonly error: string | null;
  }[];
  /** How better models were looked for; null where they were not. */
  readonly search: {
    readonly kind: string;
    readonly trials: number;
    readonly seconds: number;
    readonly ended: string;
    readonly account: readonly string[];
  } | null;
  readonly chosen: string | null;
  /** From which probability of this class on the chosen model says it; only where it has a threshold of its own. */
  readonly decision?: { readonly class: string; readonly threshold: number };
  readonly test: Readonly<Record<string, number>> | null;
  readonly deployment: { readonly model: string; readonly version: number } | null;
  readonly predictions: { readonly rows: number };
  readonly drift: {
    readonly columns: readonly {
      readonly column: string;
      readonly test: string;
      readonly statistic: number;
      readonly pValue: number;
      readonly drifted: boolean;
    }[];
    readonly drifted: boolean;
  } | null;
  readonly backend: { readonly neural: string; readonly reason: string } | null;
  /** How the rows of the training were cut. */
  readonly split: {
    readonly plan: SplitPlan;
    readonly testShare: number;
    readonly folds: number;
    readonly trainRows: number;
    readonly testRows: number;
  } | null;
  /** What computed the features; null where that was not told yet. */
  readonly preparedOn: PreparationBackend | null;
  /** What compared rows with rows; only where some were. */
  readonly comparedOn?: readonly ComparisonBackend[];
  /** Of the training, by phase. */
  readonly seconds: Readonly<Record<string, number>>;
  /** What a person kept of what they saw. */
  readonly pins: readonly {
    readonly title: string;
    readonly description: string;
    /** Which rows, in words; null for all. */
    readonly rows: string | null;
    readonly note: string;
    readonly datasetSha256: string;
  }[];
  /** Only where rules were saved. */
  readonly expectations?: {
    readonly rules: readonly {
      readonly name: string;
      readonly severity: string;
      readonly expected: string;
    }[];
    /** How they did before the training; null where none was run. */
    readonly training: Omit<ExpectationRecord, 'at'> | null;
  };
}

function decisionPart({ decision, test }: RunResult): Pick<ProjectReport, 'decision'> {
  if (decision === undefined || test.task !== 'classification') return {};
  return { decision: { class: test.classes[decision.positive]!, threshold: decision.threshold } };
}

/** Tells a project as one document, from what is stored alone. */
export function reportProject(state: ProjectState): ProjectReport {
  const { project, dataset, run, deployment, monitor } = state;
  const result = run?.state === 'done' ? run.result : null;
  return {
    format: 'terrarium-report/1',
    seed: run?.settings.seed ?? null,
    dataset: { name: dataset.name, rows: dataset.rows, columns: dataset.schema.length, sha256: dataset.id },
    problem: problemPart(project.problem),
    quality: dataset.findings.map(({ check, column, severity, message }) => ({
      check,
      column,
      severity,
      message,
    })),
    models: result?.candidates.map(modelPart) ?? [],
    trials: state.trials.map(trialPart),
    search: result?.search ? searchPart(result.search) : null,
    chosen: result?.chosen ?? null,
    ...(result && decisionPart(result)),
    test: result?.test.metrics ?? null,
    deployment: deployment && { model: deployment.model, version: deployment.version },
    predictions: { rows: state.predictedRows },
    drift: monitor && driftPart(monitor),
    backend: result?.backend ? { neural: result.backend.name, reason: result.backend.reason } : null,
    split: run?.state === 'done' ? splitPart(run) : null,
    preparedOn: result?.preparedOn ?? null,
    ...(result?.comparedOn && { comparedOn: result.comparedOn }),
    seconds: result?.secondsByPhase ?? {},
    pins: state.pins.map(({ title, description, rows, note, datasetVersionId }) => ({
      title,
      description,
      rows,
      note,
      datasetSha256: datasetVersionId,
    })),
    ...(state.expectations && { expectations: expectationPart(state.expectations, run) }),
    ...(result && reportInsights(result.importances, state.intervals ?? null, state.fairness ?? null)),
  };
}

function expectationPart(
  expectations: readonly Expectation[],
  run: Run | null,
): NonNullable<ProjectReport['expectations']> {
  const { checked, broken } = run?.expectations ?? {};
  return {
    rules: expectations.map(expectation => ({
      name: expectation.name,
      severity: expectation.severity,
      expected: describeExpectation(expectation),
    })),
    training: checked === undefined || broken === undefined ? null : { checked, broken },
  };
}

function splitPart({
  settings: { testShare, folds, split },
  problem,
  result: { trainRows, testRows },
}: Extract<Run, { readonly state: 'done' }>): ProjectReport['split'] {
  return { plan: split ?? defaultSplit(problem.task), testShare, folds, trainRows, testRows };
}

function problemPart(problem: Project['problem']): ProjectReport['problem'] {
  return (
    problem && {
      task: problem.task,
      target: problem.target,
      positive: problem.positive,
      metric: problem.metric,
    }
  );
}

function modelPart(candidate: CandidateResult): ProjectReport['models'][number] {
  const { estimator, params, seconds } = candidate;
  switch (candidate.state) {
    case 'done':
      return {
        estimator,
        params,
        scores: candidate.scores,
        mean: candidate.mean,
        sd: candidate.sd,
        seconds,
        error: null,
      };
    case 'failed':
      return { estimator, params, scores: [], mean: null, sd: null, seconds, error: candidate.error };
    default:
      return candidate satisfies never;
  }
}

function trialPart(trial: Trial): ProjectReport['trials'][number] {
  const { number, stage, estimator, params, rowShare, state, fitSeconds, scoreSeconds } = trial;
  return {
    number,
    stage,
    estimator,
    params,
    rowShare,
    state,
    scores: trial.state === 'failed' ? [] : trial.scores,
    seconds: fitSeconds + scoreSeconds,
    error: trial.state === 'failed' ? trial.error : null,
  };
}

function searchPart({ settings, trials, seconds, ended, account }: SearchRecord): ProjectReport['search'] {
  return { kind: settings.kind, trials, seconds, ended, account };
}

function driftPart({ drift }: MonitorReport): ProjectReport['drift'] {
  return {
    columns: drift.columns.map(({ column, test, statistic, pValue, drifted }) => ({
      column,
      test,
      statistic,
      pValue,
      drifted,
    })),
    drifted: drift.drifted,
  };
}
