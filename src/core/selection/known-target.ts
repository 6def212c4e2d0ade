import type { Target } from '../pipeline/pipeline-model.ts';
import { type Table, cellText, columnNamed, isNumeric } from '../table/column.ts';

/**
 * What a model is to be measured against on each row of a table: the value, or the code of the class in the model's
 * own order; −1 for a class that the model does not know, and for none, NaN for a missing number.
 * @throws InputError when the table lacks the target
 */
export function knownTarget(target: Target, table: Table): Float64Array<ArrayBuffer> {
  const column = columnNamed(table, target.column);
  if (target.task === 'regression')
    return isNumeric(column) ? Float64Array.from(column.values) : new Float64Array(table.rows).fill(NaN);
  const codeOf = new Map(target.classes.map((name, code) => [name, code]));
  return Float64Array.from({ length: table.rows }, (_, row) => codeOf.get(cellText(column, row)) ?? -1);
}
