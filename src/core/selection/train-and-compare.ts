import { decisionRuleOf } from '../models/decision-rule.ts';
import type { PipelineModel, Predictions } from '../pipeline/pipeline-model.ts';
import { fitPreparation } from '../preprocessing/fit-preparation.ts';
import { compareBestTwo } from './best-two.ts';
import { candidateResults } from './candidate-results.ts';
import { chooseEnsemble } from './choose-ensemble.ts';
import type { ComparisonResult, ComparisonSettings } from './comparison.ts';
import { keepJournal } from './journal.ts';
import { judgeModel } from './judge-model.ts';
import { type ComparisonInput, type LearningTask, cutLearningTask } from './learning-task.ts';
import { beginningsOf } from './progress.ts';
import { refitBest } from './refit.ts';
import type { EndedTrial } from './run-trials.ts';
import type { Trial } from './search/trial.ts';
import type { Surroundings } from './surroundings.ts';
import { limitTime } from './time-limit.ts';
import { preparationContext, takeTrainingRows } from './training-data.ts';
import { tryModels } from './try-models.ts';

export type { ComparisonInput } from './learning-task.ts';

/** The best pipeline, how it was found, and what it says of the rows that nothing learned from. */
export interface Comparison {
  readonly pipeline: PipelineModel;
  readonly result: ComparisonResult;
  /** Every configuration that was tried, in the order in which they ended. */
  readonly trials: readonly Trial[];
  /** Row numbers in the whole table. */
  readonly trainRows: Uint32Array<ArrayBuffer>;
  readonly testRows: Uint32Array<ArrayBuffer>;
  readonly testPredictions: Predictions;
}

/** Of what is left of the budget when an ensemble is chosen; the rest is for evaluating it. */
const shareForRefit = 0.7;

/**
 * Compares candidates by cross-validation, looks for better ones where a search is asked for, refits the best and
 * evaluates it once on a test set. The test set is cut off first and nothing before the evaluation sees its rows;
 * preparation is fitted inside each fold. Without a search or a budget the same input gives the same outcome but for
 * the seconds. @throws InputError when the table does not allow the question; FitError when every candidate failed.
 */
export async function trainAndCompare(
  input: ComparisonInput,
  surroundings: Surroundings,
): Promise<Comparison> {
  const { settings } = input;
  const journal = keepJournal(surroundings, beginningsOf(settings.search));

  const { now, spentSeconds = 0 } = surroundings;
  const time = limitTime(now, { ...settings, spentSeconds, share: 1 });

  journal.begin('preparation');
  const task = cutLearningTask(input);
  const { test, trainRows, testRows, metric, seeds } = task;
  checkOwnPreparation(task, settings.preparation !== undefined);

  const tried = await tryModels(task, settings, surroundings, journal);

  journal.begin('refit');
  const left = time.secondsLeft();
  const secondsToFit = left === null ? null : left * shareForRefit;
  const together = wantsEnsemble(settings) ? chooseEnsemble(tried.ended, { ...task, secondsToFit }) : null;
  const finished = [...candidateResults(tried.ended), ...(together ? [together] : [])];
  journal.note(0, { finished });
  const { pipeline, estimator, candidates } = await refitBest(finished, task, surroundings, {
    seed: seeds.refit,
    report: fraction => journal.note(fraction),
  });
  journal.note(1, { finished: candidates });

  const bestTwo = compareBestTwo(candidates, task.splits);

  const judged = { test, trainRows: trainRows.length, metric, seed: seeds.importance };
  const { evaluation, importances, predictions } = judgeModel(pipeline, estimator, judged, journal);
  const decision = decisionRuleOf(pipeline.model);

  return {
    pipeline,
    trials: trialsOf(tried.ended, together),
    trainRows,
    testRows,
    testPredictions: predictions,
    result: {
      candidates,
      chosen: pipeline.estimator,
      ...(decision && { decision }),
      test: evaluation,
      importances,
      leftOut: task.leftOut,
      rowsWithoutTarget: task.rowsWithoutTarget,
      ...(task.rowsOutsideSplit > 0 && { rowsOutsideSplit: task.rowsOutsideSplit }),
      trainRows: trainRows.length,
      testRows: testRows.length,
      ...(tried.search && { search: tried.search }),
      ...(bestTwo && { bestTwo }),
      secondsByPhase: journal.close(),
    },
  };
}

function wantsEnsemble({ search }: ComparisonSettings): boolean {
  return search?.kind === 'autopilot' && search.ensemble;
}

/** An ensemble is told as the last trial. */
function trialsOf(
  ended: readonly EndedTrial[],
  together: ReturnType<typeof chooseEnsemble>,
): readonly Trial[] {
  const trials = ended.map(({ trial }) => trial);
  if (together === null) return trials;
  const { estimator, scores, mean, sd, members, fitSeconds = 0, scoreSeconds = 0 } = together;
  const number = Math.max(...trials.map(trial => trial.number)) + 1;
  const told = { stage: 'ensemble', state: 'done', preparation: null, rowShare: 1 } as const;
  const figures = { scores, mean, sd, fitSeconds, scoreSeconds };
  return [...trials, { ...told, ...figures, number, estimator, params: { members } }];
}

/** A person's own preparation that does not fit the table is told as such, before any model fails by it. */
function checkOwnPreparation({ training, splits, planFor, seeds }: LearningTask, isOwn: boolean): void {
  if (!isOwn) return;
  const train = takeTrainingRows(training, splits[0]!.train);
  fitPreparation(planFor('dummyClassifier'), train.table, preparationContext(train, seeds.folds));
}
