import { toAnswer } from '../evaluation/answer.ts';
import type { DecisionMetric } from '../evaluation/decision-metrics.ts';
import { decisionScore } from '../evaluation/decision-score.ts';
import type { Importance } from '../inspection/importance.ts';
import { permutationImportance } from '../inspection/permutation-importance.ts';
import { decisionRuleOf } from '../models/decision-rule.ts';
import { type EstimatorName, estimatorEntries } from '../models/catalogue.ts';
import type { FittedMember } from '../models/ensemble/members.ts';
import type { Estimator } from '../models/estimator.ts';
import type { PipelineModel } from '../pipeline/pipeline-model.ts';
import { preparedColumns } from '../preprocessing/prepared-columns.ts';
import { transform } from '../preprocessing/transform.ts';
import { takeTableRows } from '../table/column.ts';
import { trainTestSplit, stratifiedTrainTestSplit } from './splits.ts';
import { type TrainingData, classCount, takeValues } from './training-data.ts';

const repeats = 5;
/** No more rows than these are scored for one permutation. */
const mostRows = 1000;
/** And no more over all columns and repeats, so that a wide table does not hold up a run. */
const mostScorings = 1_000_000;
/** Nor so many that they are expected to take longer than this, on a common laptop. */
const mostSeconds = 10;
const fewestRows = 50;

/** Permutation importance of each input column on rows drawn from the test set, by the decision metric. */
export function measureImportance(
  { preparation, model, estimator: name, target }: PipelineModel,
  estimator: Estimator<object, object>,
  trainRows: number,
  test: TrainingData,
  metric: DecisionMetric,
  seed: number,
): readonly Importance[] {
  const columns = preparedColumns(preparation);
  const shape = { rows: trainRows, features: preparation.featureNames.length, classes: classCount(target) };
  const secondsToAnswer = [name, ...membersOf(model)].reduce(
    (sum, one) => sum + (estimatorEntries[one].secondsToAnswer?.(shape) ?? 0),
    0,
  );
  const scorings = Math.min(mostScorings, mostSeconds / secondsToAnswer);
  const affordable = Math.floor(scorings / (repeats * columns.length));
  const drawn = drawRows(test, Math.min(mostRows, Math.max(fewestRows, affordable)), seed);
  const actual = takeValues(test.values, drawn);
  return permutationImportance(
    takeTableRows(test.table, drawn),
    columns,
    table => {
      const answered = estimator.predict(model, transform(preparation, table));
      return decisionScore(metric, toAnswer(test.target, actual, answered, decisionRuleOf(model)));
    },
    { repeats, seed },
  );
}

/** Who answers besides: the members of a voting or stacking ensemble. */
function membersOf(model: object): readonly EstimatorName[] {
  const { members = [] } = model as { readonly members?: readonly FittedMember[] };
  return members.map(({ estimator }) => estimator);
}

/** About `count` of the rows, every class among them. */
function drawRows({ table, target, values }: TrainingData, count: number, seed: number): Uint32Array {
  const share = Math.min(1, count / table.rows);
  return target.task === 'classification'
    ? stratifiedTrainTestSplit({ codes: values, classes: target.classes }, share, seed).test
    : trainTestSplit(table.rows, share, seed).test;
}
