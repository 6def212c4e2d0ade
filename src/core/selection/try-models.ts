import { estimatorLabels } from '../models/catalogue.ts';
import { candidateResults } from './candidate-results.ts';
import { candidateSearcher } from './candidate-searcher.ts';
import type { ComparisonSettings, SearchRecord } from './comparison.ts';
import { foldEvaluator } from './fold-evaluator.ts';
import type { Journal } from './journal.ts';
import type { LearningTask } from './learning-task.ts';
import { shareCompared } from './progress.ts';
import { type RunMemory, rememberedEvaluation, rememberedTrials } from './remembered-evaluation.ts';
import { type EndedTrial, type TrialProgress, type TrialsSetting, runTrials } from './run-trials.ts';
import type { SearchSituation, Searcher } from './search/searcher.ts';
import type { SearchSettings } from './search/settings.ts';
import { searcherFor } from './searcher-for.ts';
import type { Surroundings } from './surroundings.ts';
import { type TimeLimit, limitTime } from './time-limit.ts';
import { classCount } from './training-data.ts';

/** What was tried, in the order in which it ended, and how the search went if there was one. */
export interface TriedModels {
  readonly ended: readonly EndedTrial[];
  readonly search: SearchRecord | null;
}

/** Of the budget; the rest is for refitting the best model and evaluating it. */
const shareForTrying = 0.7;

/** Compares the candidates, then looks for better ones as the settings ask; the autopilot chooses its own candidates. */
export async function tryModels(
  task: LearningTask,
  settings: ComparisonSettings,
  surroundings: Surroundings,
  journal: Journal,
): Promise<TriedModels> {
  const { budgetSeconds, search } = settings;
  const { now, spentSeconds = 0, finishNow = false } = surroundings;
  const time = limitTime(now, {
    ...(budgetSeconds !== undefined && { budgetSeconds }),
    share: shareForTrying,
    spentSeconds,
  });
  const common = commonSetting(task, surroundings, time);
  const { memory } = surroundings;
  if (finishNow && memory !== undefined)
    return { ended: rememberedTrials(memory, common.folds, task.planFor), search: null };

  journal.begin('comparison');
  const compared =
    search?.kind === 'autopilot' ? [] : await compareCandidates(settings, common, journal, memory);
  if (search === undefined) return { ended: compared, search: null };

  journal.begin('search');
  const began = now();
  const searcher = searcherFor(settings, search, situationOf(task, common), task, compared);
  const found = await runSearch(searcher, search, compared, common, journal, memory);
  const isOne = [...compared, ...found].some(({ trial }) => trial.state === 'done' && trial.rowShare === 1);
  const searched = isOne ? found : [...found, ...(await tryTheQuickest(task, common, found.length))];
  return {
    ended: [...compared, ...searched],
    search: {
      settings: search,
      trials: searched.length,
      seconds: (now() - began) / 1000,
      ended: time.secondsLeft() === 0 ? 'time was up' : (searcher.ended?.() ?? 'all tried'),
      account: searcher.account(),
    },
  };
}

type CommonSetting = Omit<TrialsSetting, 'whenTimeIsOver' | 'firstNumber' | 'onProgress' | 'onEnded'>;

function commonSetting(task: LearningTask, surroundings: Surroundings, time: TimeLimit): CommonSetting {
  const { pool, memory, now } = surroundings;
  const evaluate = pool?.evaluate ?? foldEvaluator(task, surroundings);
  return {
    evaluate: memory === undefined ? evaluate : rememberedEvaluation(evaluate, memory),
    folds: task.splits.length,
    parallel: pool?.parallel ?? 1,
    planFor: task.planFor,
    now,
    time,
  };
}

/** A candidate that the time is over for fails by that reason. */
function compareCandidates(
  settings: ComparisonSettings,
  common: CommonSetting,
  journal: Journal,
  memory: RunMemory | undefined,
): Promise<readonly EndedTrial[]> {
  let finished: readonly EndedTrial[] = [];
  const tell = (share: number, at?: TrialProgress) =>
    journal.note(share, {
      finished: candidateResults(finished),
      ...(at && { detail: describeFold(at, common.folds), current: at.proposal.estimator }),
    });
  return runTrials(candidateSearcher(settings), {
    ...common,
    whenTimeIsOver: 'fail',
    firstNumber: 0,
    onProgress: at => tell(shareCompared(settings.candidates, at.number, at.fraction), at),
    onEnded: (_, ended) => {
      finished = ended;
      memory?.keepTrials(finished.map(({ trial }) => trial));
    },
  });
}

/** With so little time that nothing was done, a model is made all the same. */
function tryTheQuickest(
  { training }: LearningTask,
  common: CommonSetting,
  firstNumber: number,
): Promise<readonly EndedTrial[]> {
  return runTrials(candidateSearcher({ candidates: quickest[training.target.task] }), {
    ...common,
    time: limitTime(common.now, { share: 1 }),
    whenTimeIsOver: 'fail',
    firstNumber,
    onProgress: () => {},
    onEnded: () => {},
  });
}

const quickest = {
  classification: ['dummyClassifier', 'logisticRegression'],
  regression: ['dummyRegressor', 'ridge'],
} as const;

function runSearch(
  searcher: Searcher,
  settings: SearchSettings,
  compared: readonly EndedTrial[],
  common: CommonSetting,
  journal: Journal,
  memory: RunMemory | undefined,
): Promise<readonly EndedTrial[]> {
  const { secondsLeft } = common.time;
  const atFirst = secondsLeft();
  const mostTrials = settings.kind === 'tuning' ? settings.trials : undefined;
  let finished = compared;
  const shareDone = () => {
    const left = secondsLeft();
    const ofTime = left === null || atFirst === null ? 0 : 1 - left / Math.max(atFirst, 1e-9);
    const ofTrials = mostTrials === undefined ? 0 : (finished.length - compared.length) / mostTrials;
    return Math.max(ofTime, ofTrials);
  };
  const tell = (at?: TrialProgress) =>
    journal.note(shareDone(), {
      finished: candidateResults(finished),
      trials: finished.map(({ trial }) => trial),
      ...(at && { detail: describeTrial(at, common.folds), current: at.proposal.estimator }),
    });
  return runTrials(searcher, {
    ...common,
    whenTimeIsOver: 'leave out',
    firstNumber: compared.length,
    ...(mostTrials !== undefined && { mostTrials }),
    onProgress: tell,
    onEnded: (_, ended) => {
      finished = [...compared, ...ended];
      memory?.keepTrials(finished.map(({ trial }) => trial));
      tell();
    },
  });
}

function describeFold({ proposal, fold }: TrialProgress, folds: number): string {
  return `${estimatorLabels[proposal.estimator]}, fold ${fold + 1} of ${folds}`;
}

function describeTrial(at: TrialProgress, folds: number): string {
  return `Trial ${at.number + 1}: ${describeFold(at, folds)}`;
}

function situationOf(
  { training, splits, seeds }: LearningTask,
  { parallel, folds, time }: CommonSetting,
): SearchSituation {
  const { target, table } = training;
  return {
    task: target.task,
    rows: splits[0]!.train.length,
    features: table.columns.length,
    classes: classCount(target),
    folds,
    seed: seeds.search,
    parallel,
    secondsLeft: time.secondsLeft,
  };
}
