import { pearson } from '../../explore/pearson.ts';
import { numericColumns, numericKinds } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';
import { type KeptColumns, keepColumns, keptWhere } from './kept-columns.ts';

export interface CorrelationFilterParams {
  /** Absolute Pearson correlation above which two columns say the same. */
  readonly threshold: number;
}

/** Of columns that correlate with each other the first one is kept, after feature-engine's DropCorrelatedFeatures. */
export const correlationFilter: Transformer<CorrelationFilterParams, KeptColumns> = {
  defaults: { threshold: 0.95 },
  takes: numericKinds,
  missing: 'keeps',
  fit(table, { threshold }) {
    const columns = numericColumns(table);
    const kept: number[] = [];
    columns.forEach((column, c) => {
      if (!kept.some(earlier => Math.abs(pearson(columns[earlier]!, column).value) > threshold)) kept.push(c);
    });
    return keptWhere(table, c => kept.includes(c), 'there was none');
  },
  transform: keepColumns,
};
