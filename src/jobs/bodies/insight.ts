import { insightId } from '../../lifecycle/evaluation/insight.ts';
import { getInsight, saveInsight } from '../../storage/models/insights.ts';
import type { Answers, InsightApi, Questions } from '../contracts/insight.ts';
import type { Report } from '../contracts/progress.ts';
import type { ExplainedRow } from '../contracts/questions/explanation.ts';
import { decisionAnswers } from './answers/decision.ts';
import { errorsAnswers } from './answers/errors.ts';
import { explanationAnswers } from './answers/explanation.ts';
import { fairnessAnswers } from './answers/fairness.ts';
import { feasibilityAnswers } from './answers/feasibility.ts';
import { performanceAnswers } from './answers/performance.ts';
import { validationAnswers } from './answers/validation.ts';
import { sparingReport } from './sparing-report.ts';

const answers: Answers<Questions> = {
  ...performanceAnswers,
  ...validationAnswers,
  ...errorsAnswers,
  ...explanationAnswers,
  ...fairnessAnswers,
  ...decisionAnswers,
  ...feasibilityAnswers,
};

/** Answers a question about a run or a dataset version, from what is kept where it was asked before. */
export const ask: InsightApi['ask'] = async (asked, report) => {
  const { kind, subject, asks } = asked;
  const id = insightId(subject, kind, asks);
  const known = await getInsight(id);
  if (known !== undefined) return known.answer as never;
  // One signature for all kinds: each takes what its question says.
  const compute = answers[kind] as unknown as (
    subject: string,
    asks: unknown,
    report: Report,
  ) => Promise<unknown>;
  const answer = await compute(subject, asks, sparingReport(report));
  if (isKept(asks)) await saveInsight({ id, at: Date.now(), answer });
  return answer as never;
};

/** What a person typed, and answers about it, are not kept beside the log of predictions. */
function isKept(asks: object): boolean {
  return !('row' in asks && (asks.row as ExplainedRow).kind === 'typed');
}
