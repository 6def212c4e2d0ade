import type { DecisionMetric } from '../evaluation/decision-metrics.ts';
import { type EstimatorName, estimatorEntries } from '../models/catalogue.ts';
import type { Problem } from '../pipeline/problem.ts';
import { planTaking } from '../preprocessing/native-plan.ts';
import type { PreparationPlan } from '../preprocessing/plan.ts';
import type { Table } from '../table/column.ts';
import type { ComparisonSettings } from './comparison.ts';
import { withPeople } from './reweighed-rows.ts';
import { type CutData, cutTestSet } from './cut-test-set.ts';
import { type Seeds, seedsOf } from './seeds.ts';
import type { Split } from './split.ts';
import { cutFolds } from './splitting/cut-rows.ts';
import { readTarget } from './target-values.ts';

export interface ComparisonInput {
  readonly table: Table;
  readonly problem: Problem;
  readonly settings: ComparisonSettings;
}

/** What candidates learn from and are measured on: the same in every thread that is given the same input. */
export interface LearningTask extends CutData {
  readonly metric: DecisionMetric;
  /** The folds of the training rows. */
  readonly splits: readonly Split[];
  readonly seeds: Seeds;
  /** How features are made for this estimator where a trial does not say otherwise. */
  readonly planFor: (estimator: EstimatorName) => PreparationPlan;
  readonly rowsWithoutTarget: number;
}

/**
 * Cuts off the test set, which nothing before the final evaluation sees, and cuts the rest into folds.
 * @throws InputError when the table does not allow the question
 */
export function cutLearningTask({ table, problem, settings }: ComparisonInput): LearningTask {
  const seeds = seedsOf(settings.seed);
  const targetValues = readTarget(table, problem);
  const cut = cutTestSet(table, targetValues, { ...settings, seed: seeds.testSet });
  const { columns } = cut.training.table;
  return {
    ...cut,
    training: withPeople(cut.training, table, cut.trainRows, settings),
    metric: problem.metric,
    splits: cutFolds(cut.foldSplit, cut.training, settings.folds, seeds.folds),
    seeds,
    planFor: estimator => settings.preparation ?? planTaking(estimatorEntries[estimator].takes, columns),
    rowsWithoutTarget: table.rows - targetValues.rows.length,
  };
}
