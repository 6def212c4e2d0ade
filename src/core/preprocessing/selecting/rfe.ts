import { InputError } from '../../errors.ts';
import type { NumericColumn } from '../../table/column.ts';
import { numericColumns, numericKinds } from '../column-wise.ts';
import { requireComplete } from '../require-complete.ts';
import type { Transformer } from '../transformer.ts';
import { eliminateFeatures } from './eliminate-features.ts';
import { type WeighingEstimator, weigherOf } from './feature-weigher.ts';
import { type KeptColumns, keepColumns } from './kept-columns.ts';

export interface RfeParams {
  readonly estimator: WeighingEstimator;
  /** How many are kept; below 1 a share of them, null half. All are kept where there are no more. */
  readonly nFeaturesToSelect: number | null;
  /** How many go at a time; below 1 a share of all. */
  readonly step: number;
}

/** Takes out the columns that a model makes least of, a few at a time, as scikit-learn's RFE. */
export const rfe: Transformer<RfeParams, KeptColumns> = {
  defaults: { estimator: 'linear', nFeaturesToSelect: null, step: 1 },
  takes: numericKinds,
  missing: 'keeps',
  fit(table, params, context) {
    const weigh = weigherOf(params.estimator, context);
    const columns = completeColumns(numericColumns(table));
    const kept = eliminateFeatures({
      columns,
      values: context.target!.values,
      rows: Uint32Array.from({ length: table.rows }, (_, row) => row),
      weigh,
      step: stepOf(params.step, columns.length),
      least: countOf(params.nFeaturesToSelect, columns.length),
    });
    return { kept };
  },
  transform: keepColumns,
};

/** The columns, which must be there and lack nothing. @throws InputError */
export function completeColumns(columns: readonly NumericColumn[]): readonly NumericColumn[] {
  if (columns.length === 0) throw new InputError('There are no columns to select from.', 'Add some.');
  requireComplete(columns);
  return columns;
}

/** How many features go at a time. @throws InputError where that is no number above 0 */
export function stepOf(step: number, features: number): number {
  if (!(step > 0)) throw new InputError(`${step} columns cannot go at a time.`, 'Give a number above 0.');
  return step < 1 ? Math.max(1, Math.floor(step * features)) : Math.floor(step);
}

function countOf(wanted: number | null, features: number): number {
  if (wanted === null) return Math.max(1, Math.floor(features / 2));
  if (!(wanted > 0)) throw new InputError(`${wanted} columns cannot be kept.`, 'Give a number above 0.');
  return wanted < 1 ? Math.max(1, Math.floor(wanted * features)) : Math.floor(wanted);
}
