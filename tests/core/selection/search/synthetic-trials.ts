import type { EstimatorName } from '../../../../src/core/models/catalogue.ts';
import type { SearchSituation, Searcher } from '../../../../src/core/selection/search/searcher.ts';
import type { DoneTrial, Trial, TrialProposal } from '../../../../src/core/selection/search/trial.ts';

/** A situation without a limit, but for what a test says. */
export function situationWith(changes: Partial<SearchSituation> = {}): SearchSituation {
  return {
    task: 'classification',
    rows: 4000,
    features: 20,
    classes: 2,
    folds: 5,
    seed: 1,
    parallel: 1,
    secondsLeft: () => null,
    ...changes,
  };
}

/** A trial that was done with these scores. */
export function doneTrial(
  proposal: Partial<TrialProposal> & { readonly estimator: EstimatorName },
  scores: readonly number[],
  changes: Partial<Trial> = {},
): DoneTrial {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return {
    stage: 'search',
    params: {},
    preparation: null,
    rowShare: 1,
    number: 0,
    fitSeconds: 1,
    scoreSeconds: 0,
    ...proposal,
    ...changes,
    state: 'done',
    scores,
    mean,
    sd: 0,
  };
}

/** Runs a searcher to its end against a function of the proposal; so many trials are under way side by side. */
export function playOut(
  searcher: Searcher,
  scoreOf: (proposal: TrialProposal) => number | Error,
  { most = 1000, sideBySide = 1 } = {},
): readonly Trial[] {
  const open: TrialProposal[] = [];
  const ended: Trial[] = [];
  for (let asked = 0, over = false; !over || open.length > 0; ) {
    while (!over && open.length < sideBySide && asked < most) {
      const proposal = searcher.ask();
      if (proposal === 'wait') break;
      if (proposal === 'done') {
        over = true;
        break;
      }
      asked++;
      open.push(proposal);
    }
    const proposal = open.shift();
    if (proposal === undefined) break;
    const score = scoreOf(proposal);
    const number = ended.length;
    const trial: Trial =
      score instanceof Error
        ? { ...proposal, state: 'failed', error: score.message, number, fitSeconds: 0, scoreSeconds: 0 }
        : doneTrial(
            proposal,
            Array.from({ length: 5 }, () => score),
            { number },
          );
    ended.push(trial);
    searcher.tell(trial, structuredClone(proposal));
    if (asked >= most && open.length === 0) break;
  }
  return ended;
}
