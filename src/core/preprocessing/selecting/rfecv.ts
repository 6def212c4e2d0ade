import { InputError } from '../../errors.ts';
import { type NumericColumn } from '../../table/column.ts';
import type { Split } from '../../selection/split.ts';
import { kFoldInOrder, stratifiedKFoldInOrder } from '../../selection/splitting/ordered-folds.ts';
import { takeValues } from '../../selection/training-data.ts';
import { numericColumns, numericKinds } from '../column-wise.ts';
import type { TargetOfRows, Transformer } from '../transformer.ts';
import { eliminateFeatures } from './eliminate-features.ts';
import { matrixOfColumns } from './feature-matrix.ts';
import { type Weigher, type WeighingEstimator, weigherOf } from './feature-weigher.ts';
import { type KeptColumns, keepColumns } from './kept-columns.ts';
import { completeColumns, stepOf } from './rfe.ts';

export interface RfecvParams {
  readonly estimator: WeighingEstimator;
  readonly minFeaturesToSelect: number;
  /** How many go at a time; below 1 a share of all. */
  readonly step: number;
  /** Folds, in the order of the rows (of each class), among the rows that the preparation is fitted on. */
  readonly cv: number;
}

/**
 * As RFE, with the number of columns that scores best on folds of the training rows (accuracy, or R²), the fewest of
 * those that score alike: scikit-learn's RFECV.
 */
export const rfecv: Transformer<RfecvParams, KeptColumns> = {
  defaults: { estimator: 'linear', minFeaturesToSelect: 1, step: 1, cv: 5 },
  takes: numericKinds,
  missing: 'keeps',
  fit(table, params, context) {
    const weigh = weigherOf(params.estimator, context);
    const target = context.target!;
    const columns = completeColumns(numericColumns(table));
    const step = stepOf(params.step, columns.length);
    const fewest = Math.max(1, Math.floor(params.minFeaturesToSelect));
    const splits = splitsOf(target, table.rows, params.cv);
    const scores = splits.map(split => scoresOf(columns, target.values, split, weigh, step, fewest));
    const sums = scores[0]!.map((_, at) => scores.reduce((sum, own) => sum + own[at]!, 0));
    const best = sums.lastIndexOf(sums.reduce((most, sum) => Math.max(most, sum), -Infinity));
    const kept = eliminateFeatures({
      columns,
      values: target.values,
      rows: allRows(table.rows),
      weigh,
      step,
      least: Math.max(columns.length - best * step, fewest),
    });
    return { kept };
  },
  transform: keepColumns,
};

/** The score on the fold's test part with all features, with those left after a step, and so on. */
function scoresOf(
  columns: readonly NumericColumn[],
  values: Float64Array,
  { train, test }: Split,
  weigh: Weigher,
  step: number,
  least: number,
): readonly number[] {
  const scores: number[] = [];
  const truth = takeValues(values, test);
  eliminateFeatures({ columns, values, rows: train, weigh, step, least }, (features, model) => {
    scores.push(model.score(matrixOfColumns(columns, features, test), truth));
  });
  return scores;
}

function splitsOf({ values, classes }: TargetOfRows, rows: number, folds: number): readonly Split[] {
  if (!(Number.isInteger(folds) && folds >= 2))
    throw new InputError(`${folds} folds cannot be made.`, 'Give a whole number from 2 on.');
  if (rows < 2 * folds) {
    throw new InputError(
      `${rows} rows are too few to try numbers of columns on ${folds} folds.`,
      'Add rows, or use fewer folds.',
    );
  }
  return classes.length === 0
    ? kFoldInOrder(rows, folds)
    : stratifiedKFoldInOrder({ codes: values, classes }, folds);
}

function allRows(rows: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row);
}
