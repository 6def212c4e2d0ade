import { columnOf } from '../evaluation/column-of.ts';
import type { Predictions, Target } from '../pipeline/pipeline-model.ts';
import type { Table } from '../table/column.ts';

/** The one number that is explained of each row of a table: the value that is predicted, or a class's probability. */
export type Say = (table: Table) => Float64Array;

/** Code of the class that is explained: the one asked for, else the positive or the last one; 0 for a regression. */
export function explainedOutput(target: Target, name: string | null): number {
  if (target.task === 'regression') return 0;
  const code = target.classes.indexOf(name ?? target.positive ?? target.classes.at(-1)!);
  if (code === -1) throw new RangeError(`the model knows no class "${name}"`);
  return code;
}

/** That number of each row that was predicted. */
export function explainedNumbers(predictions: Predictions, output: number): Float64Array {
  if (predictions.task === 'regression') return predictions.values;
  const { probabilities, classes } = predictions;
  return columnOf(
    { data: probabilities, rows: probabilities.length / classes.length, columns: classes.length },
    output,
  );
}
