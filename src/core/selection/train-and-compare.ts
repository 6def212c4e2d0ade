import { toAnswer } from '../evaluation/answer.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { type EstimatorName, estimatorLabels } from '../models/catalogue.ts';
import type { PipelineModel, Predictions } from '../pipeline/pipeline-model.ts';
import { toPredictions } from '../pipeline/predictions.ts';
import type { Problem } from '../pipeline/problem.ts';
import { defaultPlan } from '../preprocessing/default-plan.ts';
import { transform } from '../preprocessing/transform.ts';
import type { Table } from '../table/column.ts';
import { keepBudget } from './budget.ts';
import { type CompareReport, compareCandidates } from './compare-candidates.ts';
import type { ComparisonResult, ComparisonSettings } from './comparison.ts';
import { cutTestSet } from './cut-test-set.ts';
import { prepareFolds } from './folds.ts';
import { type Journal, keepJournal } from './journal.ts';
import { measureImportance } from './measure-importance.ts';
import { shareCompared } from './progress.ts';
import { refitBest } from './refit.ts';
import { seedsOf } from './seeds.ts';
import { cutFolds } from './splitting/cut-rows.ts';
import type { Surroundings } from './surroundings.ts';
import { readTarget } from './target-values.ts';

export interface ComparisonInput {
  readonly table: Table;
  readonly problem: Problem;
  readonly settings: ComparisonSettings;
}

/** The best pipeline, how it was found, and what it says of the rows that nothing learned from. */
export interface Comparison {
  readonly pipeline: PipelineModel;
  readonly result: ComparisonResult;
  /** Row numbers in the whole table. */
  readonly trainRows: Uint32Array<ArrayBuffer>;
  readonly testRows: Uint32Array<ArrayBuffer>;
  readonly testPredictions: Predictions;
}

/**
 * Compares candidates by cross-validation, refits the best and evaluates it once on a test set.
 * The test set is cut off first and nothing before the evaluation sees its rows; preparation is fitted
 * inside each fold. The same input gives the same outcome but for the seconds.
 * @throws InputError when the table does not allow the question; FitError when every candidate failed.
 */
export async function trainAndCompare(
  { table, problem, settings }: ComparisonInput,
  surroundings: Surroundings,
): Promise<Comparison> {
  const { metric } = problem;
  const seeds = seedsOf(settings.seed);
  const journal = keepJournal(surroundings);
  const checkBudget = keepBudget(surroundings.now, settings.budgetSeconds);

  journal.begin('preparation');
  const targetValues = readTarget(table, problem);
  const { training, test, trainRows, testRows, leftOut, foldSplit, rowsOutsideSplit } = cutTestSet(
    table,
    targetValues,
    { ...settings, seed: seeds.testSet },
  );
  const plan = settings.preparation ?? defaultPlan(training.table.columns);
  const splits = cutFolds(foldSplit, training, settings.folds, seeds.folds);
  const folds = prepareFolds(training, plan, splits, seeds.folds);

  journal.begin('comparison');
  const compared = await compareCandidates(
    settings.candidates,
    { data: training, folds, metric, seed: seeds.fits, featuresOf: surroundings.featuresOf },
    surroundings,
    noteCandidates(journal, settings.candidates, folds.length, checkBudget),
  );

  journal.begin('refit');
  journal.note(0, { finished: compared });
  const { pipeline, estimator, candidates } = await refitBest(
    compared,
    training,
    plan,
    surroundings.estimatorFor,
    {
      seed: seeds.refit,
      report: fraction => journal.note(fraction),
      ...(surroundings.featuresOf && { featuresOf: surroundings.featuresOf }),
    },
  );
  journal.note(1, { finished: candidates });

  journal.begin('test');
  const { target } = pipeline;
  const answered = estimator.predict(pipeline.model, transform(pipeline.preparation, test.table));
  const evaluation = evaluate(
    toAnswer(target, test.values, answered),
    target.task === 'classification' ? target.classes : [],
  );

  journal.begin('importance');
  const importances = measureImportance(pipeline, estimator, test, metric, seeds.importance);

  return {
    pipeline,
    trainRows,
    testRows,
    testPredictions: toPredictions(target, answered),
    result: {
      candidates,
      chosen: pipeline.estimator,
      test: evaluation,
      importances,
      leftOut,
      rowsWithoutTarget: table.rows - targetValues.rows.length,
      ...(rowsOutsideSplit > 0 && { rowsOutsideSplit }),
      trainRows: trainRows.length,
      testRows: testRows.length,
      secondsByPhase: journal.close(),
    },
  };
}

function noteCandidates(
  journal: Journal,
  candidates: readonly EstimatorName[],
  folds: number,
  checkBudget: () => void,
): CompareReport {
  return ({ candidate, fold, fraction }, finished) => {
    const current = candidates[candidate]!;
    const detail = `${estimatorLabels[current]}, fold ${fold + 1} of ${folds}`;
    journal.note(shareCompared(candidates, candidate, fraction), { detail, finished, current });
    checkBudget();
  };
}
