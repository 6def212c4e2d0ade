import type { EstimatorName } from '../models/catalogue.ts';
import type { ComparisonSettings } from './comparison.ts';
import type { Searcher } from './search/searcher.ts';
import type { TrialProposal } from './search/trial.ts';

/** Proposes each candidate once, in order, with its default parameters or those that the person set. */
export function candidateSearcher({
  candidates,
  params,
}: Pick<ComparisonSettings, 'candidates' | 'params'>): Searcher {
  const proposals = candidates.map(estimator => defaultTrial(estimator, params));
  let next = 0;
  return {
    ask: () => proposals[next++] ?? 'done',
    tell() {},
    account: () => [],
  };
}

/** An estimator as it is without a search. */
export function defaultTrial(estimator: EstimatorName, params: ComparisonSettings['params']): TrialProposal {
  return { stage: 'default', estimator, params: params?.[estimator] ?? {}, preparation: null, rowShare: 1 };
}
