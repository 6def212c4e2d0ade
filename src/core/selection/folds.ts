import { fitPreparation } from '../preprocessing/fit-preparation.ts';
import type { FittedPreparation } from '../preprocessing/preparation.ts';
import { takeTableRows } from '../table/column.ts';
import type { Split } from './split.ts';
import { kFold, stratifiedKFold } from './splits.ts';
import type { TrainingData } from './training-data.ts';

/** One split of the training rows, with the preparation that its train part alone was asked for. */
export interface Fold extends Split {
  readonly preparation: FittedPreparation;
}

/** The folds that every candidate is measured on: stratified for classes. */
export function prepareFolds(data: TrainingData, folds: number, seed: number): readonly Fold[] {
  const { table, target, values } = data;
  const splits =
    target.task === 'classification'
      ? stratifiedKFold({ codes: values, classes: target.classes }, folds, seed)
      : kFold(table.rows, folds, seed);
  return splits.map(split => ({
    ...split,
    preparation: fitPreparation(takeTableRows(table, split.train), table.columns),
  }));
}
