import { messageOf } from '../errors.ts';
import { mean, standardDeviation } from '../evaluation/mean.ts';
import type { EstimatorName } from '../models/catalogue.ts';
import type { CandidateResult } from './comparison.ts';
import { type CrossValidation, crossValidate } from './cross-validate.ts';
import type { Surroundings } from './surroundings.ts';

/** Tells which candidate and fold (from 0) is at work, how much of that candidate is done, and what is finished. */
export type CompareReport = (
  at: { readonly candidate: number; readonly fold: number; readonly fraction: number },
  finished: readonly CandidateResult[],
) => void;

/**
 * Cross-validates each candidate on the same folds, in order.
 * One that throws, or whose score is no number, is kept as failed with its reason; the others go on.
 * `report` may throw: it fails the candidate at work with that reason.
 */
export async function compareCandidates(
  candidates: readonly EstimatorName[],
  validation: Omit<CrossValidation, 'report'>,
  { now, estimatorFor }: Pick<Surroundings, 'now' | 'estimatorFor'>,
  report: CompareReport,
): Promise<readonly CandidateResult[]> {
  const finished: CandidateResult[] = [];
  for (const [candidate, estimator] of candidates.entries()) {
    const started = now();
    const seconds = () => (now() - started) / 1000;
    const reportFold = (fold: number, fraction: number) =>
      report({ candidate, fold, fraction }, [...finished]);
    let params: Readonly<Record<string, unknown>> = {};
    try {
      reportFold(0, 0);
      const algorithm = await estimatorFor(estimator);
      params = { ...algorithm.defaults };
      const scores = await crossValidate(algorithm, { ...validation, report: reportFold });
      finished.push({
        state: 'done',
        estimator,
        params,
        scores,
        mean: mean(scores),
        sd: standardDeviation(scores),
        seconds: seconds(),
      });
    } catch (error) {
      finished.push({ state: 'failed', estimator, params, error: messageOf(error), seconds: seconds() });
    }
  }
  return finished;
}

/** The candidates that did not fail, best mean first; of equals the one that was named first. */
export function ranked(candidates: readonly CandidateResult[]) {
  return candidates
    .filter(candidate => candidate.state === 'done')
    .sort((first, second) => second.mean - first.mean);
}
