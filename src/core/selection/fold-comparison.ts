import type { DecisionMetric } from '../evaluation/decision-metrics.ts';
import { type ResampledTest, resampledTTest } from '../statistics/resampled-t-test.ts';
import type { Table } from '../table/column.ts';
import { testPerTrain } from './best-two.ts';
import type { ComparisonResult } from './comparison.ts';
import { type ComparisonInput, cutLearningTask } from './learning-task.ts';
import { defaultSplit } from './split-plan.ts';

/** A comparison that is over. */
type EndedComparison = Omit<ComparisonInput, 'table'> & { readonly result: ComparisonResult };

/** How the chosen models of two comparisons did on the very same folds: first minus second, greater is better. */
export interface FoldComparison extends ResampledTest {
  readonly metric: DecisionMetric;
  readonly folds: number;
}

/**
 * The corrected resampled t-test of the models that two comparisons of one table chose; null where their folds or their
 * metrics are not the same, so that no score has its pair.
 */
export function compareOnFolds(
  table: Table,
  first: EndedComparison,
  second: EndedComparison,
): FoldComparison | null {
  const [own, other] = [chosenScores(first), chosenScores(second)];
  if (own.length < 2 || own.length !== other.length || foldsOf(first) !== foldsOf(second)) return null;
  const { splits } = cutLearningTask({ table, problem: first.problem, settings: first.settings });
  if (splits.length !== own.length) return null;
  return {
    metric: first.problem.metric,
    folds: own.length,
    ...resampledTTest(own, other, testPerTrain(splits)),
  };
}

function chosenScores({ result: { candidates, chosen } }: EndedComparison): readonly number[] {
  const found = candidates.find(({ estimator }) => estimator === chosen);
  return found?.state === 'done' ? found.scores : [];
}

/** All that decides which rows are in which fold, and what is measured there. */
function foldsOf({ problem, settings }: EndedComparison): string {
  const { task, target, metric, positive } = problem;
  const { testShare, folds, seed, split = defaultSplit(task) } = settings;
  return JSON.stringify([task, target, metric, positive, testShare, folds, seed, split]);
}
