import type { Target } from '../pipeline/pipeline-model.ts';
import type { Table } from '../table/column.ts';

/** What candidates learn from, or are measured on: the input columns of some rows, and their target. */
export interface TrainingData {
  readonly table: Table;
  readonly target: Target;
  /** The target of each row of the table: its value, or the code of its class. */
  readonly values: Float64Array<ArrayBuffer>;
}

/** The values at `rows`, in that order. */
export function takeValues(values: Float64Array, rows: Uint32Array): Float64Array<ArrayBuffer> {
  return Float64Array.from(rows, row => values[row]!);
}

/** How many classes a fit is told of; 0 for a regression. */
export function classCount(target: Target): number {
  return target.task === 'classification' ? target.classes.length : 0;
}
