import type { CandidateResult, TunedRecord } from './comparison.ts';
import type { EndedTrial } from './run-trials.ts';
import type { DoneTrial } from './search/trial.ts';

/** How each estimator did: its best trial on all rows, or why it failed; in the order in which they were first tried. */
export function candidateResults(ended: readonly EndedTrial[]): readonly CandidateResult[] {
  const inOrder = ended.toSorted((a, b) => a.trial.number - b.trial.number);
  const names = [...new Set(inOrder.map(({ trial }) => trial.estimator))];
  return names.flatMap(name => resultOf(inOrder.filter(({ trial }) => trial.estimator === name)) ?? []);
}

/** Null where nothing is known yet: all its trials were on fewer rows, or ended early. */
function resultOf(own: readonly EndedTrial[]): CandidateResult | null {
  const best = bestOf(own);
  if (best !== null) {
    const { trial, params, seconds } = best;
    const { estimator, scores, mean, sd, fitSeconds, scoreSeconds } = trial;
    return {
      state: 'done',
      estimator,
      params,
      scores,
      mean,
      sd,
      seconds,
      fitSeconds,
      scoreSeconds,
      ...(trial.preparation && { preparation: trial.preparation }),
      ...tunedRecord(own, best),
    };
  }
  const failed = own.find(({ trial }) => trial.state === 'failed');
  if (failed?.trial.state !== 'failed') return null;
  const { estimator, error } = failed.trial;
  return { state: 'failed', estimator, params: failed.params, error, seconds: failed.seconds };
}

type DoneEnd = EndedTrial & { readonly trial: DoneTrial };

/** New columns that are kept are tried once more as a part of the search; a gain within noise is none. */
function isWhole(end: EndedTrial): end is DoneEnd {
  const { state, rowShare, stage } = end.trial;
  return state === 'done' && rowShare === 1 && stage !== 'features';
}

/** Of equals the earlier one, so that the defaults stay unless something beats them. */
function bestOf(own: readonly EndedTrial[]): DoneEnd | null {
  return own
    .filter(isWhole)
    .reduce<DoneEnd | null>((best, end) => (best && best.trial.mean >= end.trial.mean ? best : end), null);
}

function tunedRecord(own: readonly EndedTrial[], best: DoneEnd): { readonly tuned?: TunedRecord } {
  const before = own.filter(isWhole).find(({ trial }) => trial.stage === 'default');
  const trials = own.filter(({ trial }) => trial.stage === 'search').length;
  if (trials === 0 || before === undefined) return {};
  const { params, trial } = before;
  const kept = best !== before;
  return { tuned: { trials, before: { params, mean: trial.mean, scores: trial.scores }, kept } };
}

/** The candidates that did not fail, best mean first; of equals the one that was named first. */
export function ranked(candidates: readonly CandidateResult[]) {
  return candidates
    .filter(candidate => candidate.state === 'done')
    .sort((first, second) => second.mean - first.mean);
}
