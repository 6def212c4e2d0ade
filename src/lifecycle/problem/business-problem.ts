/** What the business wants of a project, in its own words and numbers; the targets gate deployment and define alerts. */
export interface BusinessProblem {
  readonly projectId: string;
  readonly savedAt: number;
  /** The template that it began from; null for a free one. */
  readonly template: string | null;
  readonly statement: ProblemStatement;
  /** What success means in the business's own terms. */
  readonly successMetrics: readonly SuccessMetric[];
  /** Null while nobody has said what an outcome is worth. */
  readonly outcomes: OutcomeValues | null;
  readonly capacity: Capacity | null;
  /** Test metrics that a model has to reach before it may be used. */
  readonly targets: readonly MetricTarget[];
  /** What the app cannot know about feasibility, as stakeholders answered it, by question. */
  readonly answers: Readonly<Record<string, StakeholderAnswer>>;
  readonly nextSteps: readonly NextStep[];
}

/** The parts of the statement, in the order in which they are asked. */
export const statementParts = [
  'problem',
  'currentState',
  'desiredState',
  'impact',
  'decidedBy',
  'use',
] as const;
export type StatementPart = (typeof statementParts)[number];
export type ProblemStatement = Readonly<Record<StatementPart, string>>;

export interface SuccessMetric {
  readonly id: string;
  readonly kind: 'revenue' | 'cost' | 'satisfaction' | 'risk';
  readonly name: string;
  /** As people say it: "27 % a year". */
  readonly now: string;
  readonly wanted: string;
}

/** What each outcome of a decision is worth, in `unit`; costs are negative. */
export interface OutcomeValues {
  /** "€", "hours": what is counted. */
  readonly unit: string;
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
  readonly trueNegative: number;
}

/** How many rows can be acted on: "we can call 200 a week", of so many that come in that time. */
export interface Capacity {
  readonly rows: number;
  readonly of: number;
  readonly per: 'day' | 'week' | 'month' | 'year';
}

/** A test metric under scikit-learn's name and what it has to reach: at least it, or at most where less is better. */
export interface MetricTarget {
  readonly metric: string;
  readonly value: number;
}

export interface StakeholderAnswer {
  readonly verdict: 'yes' | 'partly' | 'no';
  readonly note: string;
}

export interface NextStep {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  /** A day as `2026-11-23`; null for none. */
  readonly due: string | null;
  readonly done: boolean;
}

/** Where a project begins: nothing is said yet. */
export function emptyBusinessProblem(projectId: string, now: number): BusinessProblem {
  return {
    projectId,
    savedAt: now,
    template: null,
    statement: { problem: '', currentState: '', desiredState: '', impact: '', decidedBy: '', use: '' },
    successMetrics: [],
    outcomes: null,
    capacity: null,
    targets: [],
    answers: {},
    nextSteps: [],
  };
}

/** Whether anything was said that a page could show. */
export function isBlank({
  statement,
  successMetrics,
  outcomes,
  capacity,
  targets,
}: BusinessProblem): boolean {
  return (
    statementParts.every(part => statement[part].trim() === '') &&
    successMetrics.length === 0 &&
    outcomes === null &&
    capacity === null &&
    targets.length === 0
  );
}
