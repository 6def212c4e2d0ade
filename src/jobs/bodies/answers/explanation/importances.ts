import { toAnswer } from '../../../../core/evaluation/answer.ts';
import { decisionScore } from '../../../../core/evaluation/decision-score.ts';
import { coefficientTable, waldErrors } from '../../../../core/inspection/coefficients.ts';
import { correlatedColumns } from '../../../../core/inspection/correlated-columns.ts';
import { featureSources } from '../../../../core/inspection/feature-sources.ts';
import {
  groupImportance,
  permutationImportance,
} from '../../../../core/inspection/permutation-importance.ts';
import { exactModel } from '../../../../core/inspection/shap/explained-model.ts';
import { decisionRuleOf } from '../../../../core/models/decision-rule.ts';
import { cpuEstimator } from '../../../../core/models/estimators.ts';
import { transform } from '../../../../core/preprocessing/transform.ts';
import { type Table, takeTableRows } from '../../../../core/table/column.ts';
import type { Answers } from '../../../contracts/insight.ts';
import type { CoefficientsAnswer, ExplanationQuestions } from '../../../contracts/questions/explanation.ts';
import { answered } from '../tested-run.ts';
import {
  affordableRows,
  drawnPlaces,
  drawnRows,
  type ExplainedRun,
  openExplainedRun,
} from './explained-run.ts';

const repeats = 10;
const seed = 1;
const mostRows = 2000;
const fewestRows = 100;
/** Of asking the model, over all shuffles. */
const seconds = 8;
/** |ρ| from which columns are shuffled together, too. */
const correlation = 0.7;
const rowsForScale = 5000;

/** Permutation importance on test rows, alone and in groups, beside what the model itself says of its columns. */
export const importances: Answers<ExplanationQuestions>['importances'] = async (runId, asks, report) => {
  const explained = await openExplainedRun(runId, asks.class);
  const { run, pipeline, predict, testInputs, actual, columns, training } = explained;
  report({ fraction: 0, phase: 'Looking for columns that say the same' });
  const groups = correlatedColumns(drawnRows(training, 2000, 2), columns, correlation).filter(
    group => group.length > 1,
  );
  const shuffles = repeats * (columns.length + groups.length) + 2;
  const affordable = affordableRows(explained.say, training, seconds) / shuffles;
  const places = drawnPlaces(
    testInputs.rows,
    Math.max(fewestRows, Math.min(mostRows, Math.floor(affordable))),
    3,
  );
  const rows = takeTableRows(testInputs, places);
  const truth = Float64Array.from(places, place => actual[place]!);
  const score = (table: Table) =>
    decisionScore(
      run.problem.metric,
      toAnswer(pipeline.target, truth, answered(predict(table)), decisionRuleOf(pipeline.model)),
    );
  const part = columns.length / (columns.length + groups.length);
  const permutation = permutationImportance(rows, columns, score, { repeats, seed }, fraction =>
    report({ fraction: fraction * part, phase: 'Shuffling columns' }),
  );
  const together = groupImportance(rows, groups, score, { repeats, seed }, fraction =>
    report({ fraction: part + fraction * (1 - part), phase: 'Shuffling columns that say the same' }),
  );
  report({ fraction: 1, phase: 'Done' });
  return {
    rows: rows.rows,
    testRows: testInputs.rows,
    repeats,
    permutation,
    groups: together,
    correlation,
    impurity: impurityShares(explained),
    coefficients: coefficientsOf(explained),
  };
};

/** Each column's share of the gain; what a feature of several columns gains is shared among them. */
function impurityShares({ pipeline, output, training, columns }: ExplainedRun) {
  if (exactModel(pipeline.estimator, pipeline.model, output)?.kind !== 'trees') return null;
  const shares = cpuEstimator(pipeline.estimator).importances?.(pipeline.model);
  if (shares === undefined) return null;
  const sums = new Float64Array(columns.length);
  featureSources(pipeline.preparation, training).forEach((sources, feature) => {
    for (const source of sources) sums[source] = sums[source]! + shares[feature]! / sources.length;
  });
  return columns
    .map((column, place) => ({ column, share: sums[place]! }))
    .toSorted((a, b) => b.share - a.share);
}

function coefficientsOf({ pipeline, output, training }: ExplainedRun): CoefficientsAnswer | null {
  const model = exactModel(pipeline.estimator, pipeline.model, output);
  if (model?.kind !== 'linear') return null;
  const { featureNames } = pipeline.preparation;
  const features = transform(pipeline.preparation, drawnRows(training, rowsForScale, 4));
  const count = featureNames.length;
  const own = model.weights.coefficients.subarray(model.output * count, (model.output + 1) * count);
  const { penalty = 'l2', C = 1 } = pipeline.params as { penalty?: string; C?: number };
  const isLogistic = pipeline.estimator === 'logisticRegression' && model.unit === 'log-odds';
  const standardErrors =
    isLogistic && (penalty === 'none' || penalty === 'l2')
      ? waldErrors(
          transform(pipeline.preparation, training),
          own,
          model.weights.intercepts[model.output]!,
          penalty === 'l2' ? 1 / C : 0,
        )
      : null;
  return {
    table: coefficientTable(featureNames, own, features, isLogistic ? { standardErrors } : null),
    unit: model.unit,
    penalty: penaltyInWords(pipeline.estimator, pipeline.params),
  };
}

function penaltyInWords(estimator: string, params: Readonly<Record<string, unknown>>): string | null {
  const { penalty = 'l2', C = 1, alpha = 1 } = params as { penalty?: string; C?: number; alpha?: number };
  if (estimator === 'linearRegression' || penalty === 'none') return null;
  if (estimator === 'logisticRegression' || estimator === 'linearSVC') return `${penalty}, C = ${C}`;
  return estimator.startsWith('sgd') ? `${penalty}, alpha = ${alpha}` : `alpha = ${alpha}`;
}
