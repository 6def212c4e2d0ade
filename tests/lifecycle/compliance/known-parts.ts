import type { PrivacyFinding } from '../../../src/core/privacy/privacy-finding.ts';
import type { ColumnSchema } from '../../../src/core/table/column.ts';
import type { ComplianceKnowledge } from '../../../src/lifecycle/compliance/compliance-knowledge.ts';
import { approvalStanding } from '../../../src/lifecycle/governance/approval.ts';
import type { Risk } from '../../../src/lifecycle/governance/risk.ts';
import {
  type MetricTarget,
  type ProblemStatement,
  emptyBusinessProblem,
} from '../../../src/lifecycle/problem/business-problem.ts';
import { step } from '../governance/approval-steps.ts';

/** A table of these columns, categories unless told. */
export function withSchema(...columns: readonly (string | ColumnSchema)[]): ComplianceKnowledge['dataset'] {
  const schema = columns.map(column =>
    typeof column === 'string' ? { name: column, kind: 'category' as const } : column,
  );
  return { rows: 9, schema, profile: [] };
}

export const emailFinding: PrivacyFinding = {
  what: 'e-mail',
  column: 'mail',
  seenBy: 'value',
  rows: 9,
  present: 9,
  examples: [],
};

/** A scan that found these. */
export function scanOf(...findings: readonly PrivacyFinding[]): NonNullable<ComplianceKnowledge['scan']> {
  return { rows: 9, findings, quasiIdentifiers: [], datasetVersionId: 'v', at: 0 };
}

/** A dictionary in which these columns are graded: religion as sensitive, the others as internal. */
export function graded(...names: readonly string[]): NonNullable<ComplianceKnowledge['dictionary']> {
  return {
    columns: names.map(name => ({
      name,
      unit: '',
      meaning: '',
      allowed: null,
      sensitivity: name === 'religion' ? 'sensitive' : 'internal',
    })),
  };
}

/** A model of churn, with an accuracy of 0.81 on a hundred rows. */
export const run: NonNullable<ComplianceKnowledge['run']> = {
  id: 'run-1',
  problem: { task: 'classification', target: 'Churn', positive: 'Yes', metric: 'accuracy' },
  result: {
    candidates: ['dummyClassifier', 'logisticRegression'].map(estimator => ({
      state: 'failed',
      estimator: estimator as 'dummyClassifier' | 'logisticRegression',
      params: {},
      error: '',
      seconds: 0,
    })),
    chosen: 'logisticRegression',
    test: {
      task: 'classification',
      rows: 100,
      metrics: { accuracy: 0.81 },
      classes: ['No', 'Yes'],
      confusion: [70, 5, 14, 11],
      curves: [],
    },
    importances: [
      { column: 'tenure', mean: 0.1, sd: 0 },
      { column: 'mail', mean: 0.01, sd: 0 },
      { column: 'fee', mean: 0, sd: 0 },
    ],
    backend: null,
    leftOut: [],
    rowsWithoutTarget: 0,
    trainRows: 400,
    testRows: 100,
    secondsByPhase: {},
  },
};

export const deployment: NonNullable<ComplianceKnowledge['deployment']> = {
  model: 'churn',
  version: 2,
  deployedAt: 0,
};

export const monitor: NonNullable<ComplianceKnowledge['monitor']> = {
  at: 0,
  currentRows: 50,
  drift: { columns: [], drifted: false, significance: 0.05, summary: '' },
};

/** What the business said, and what a model has to reach. */
export function statement(
  said: Partial<ProblemStatement>,
  targets: readonly MetricTarget[] = [],
): ComplianceKnowledge['business'] {
  const empty = emptyBusinessProblem('project-1', 0);
  return { ...empty, statement: { ...empty.statement, ...said }, targets };
}

/** Submitted by the one, approved by the other. */
export function approvedBy(maker: string, approver: string): ComplianceKnowledge['approval'] {
  return approvalStanding([
    step('submitted', 1, { by: { id: maker, name: maker } }),
    step('approved', 2, { by: { id: approver, name: approver } }),
  ]);
}

/** A risk of medium likelihood and high impact, as somebody wrote it down. */
export function risk(told: Partial<Risk>): Risk {
  return {
    id: 'risk-1',
    projectId: 'project-1',
    title: 'It is wrong about newcomers.',
    finding: null,
    likelihood: 'medium',
    impact: 'high',
    mitigation: '',
    owner: '',
    review: null,
    state: 'open',
    createdAt: 0,
    ...told,
  };
}
