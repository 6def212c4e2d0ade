import type { DecisionQuestions } from './questions/decision.ts';
import type { ErrorsQuestions } from './questions/errors.ts';
import type { ExplanationQuestions } from './questions/explanation.ts';
import type { FairnessQuestions } from './questions/fairness.ts';
import type { FeasibilityQuestions } from './questions/feasibility.ts';
import type { PerformanceQuestions } from './questions/performance.ts';
import type { ValidationQuestions } from './questions/validation.ts';
import type { Report } from './progress.ts';

/** What can be asked about a run (or, for feasibility, about a dataset version) by kind: what a question says, and what answers it. */
export interface Questions
  extends PerformanceQuestions,
    ValidationQuestions,
    ErrorsQuestions,
    ExplanationQuestions,
    FairnessQuestions,
    DecisionQuestions,
    FeasibilityQuestions {}

export type QuestionKind = keyof Questions;

/** One question as it crosses to the worker. */
export interface Asked<Kind extends QuestionKind = QuestionKind> {
  readonly kind: Kind;
  /** A run's id, or a dataset version's. */
  readonly subject: string;
  readonly asks: Questions[Kind]['asks'];
}

/** How each kind of question is answered. @throws NotStoredError, InputError */
export type Answers<Of> = {
  readonly [Kind in keyof Of]: Of[Kind] extends { asks: infer Asks; answer: infer Answer }
    ? (subject: string, asks: Asks, report: Report) => Promise<Answer>
    : never;
};

/** Runs in workers/insight.ts. Reads IndexedDB itself; an answer that was computed once is kept, and not computed again. */
export interface InsightApi {
  ask<Kind extends QuestionKind>(asked: Asked<Kind>, report: Report): Promise<Questions[Kind]['answer']>;
}
