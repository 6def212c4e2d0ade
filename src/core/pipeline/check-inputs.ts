import { neededColumns } from '../decision/ruled-columns.ts';
import { InputError } from '../errors.ts';
import type { Table } from '../table/column.ts';
import { type ColumnKind, isNumericKind } from '../table/column.ts';
import type { PipelineModel } from './pipeline-model.ts';

/**
 * Makes sure that the table has every column that the model and its rule need, stored as they need it.
 * @throws InputError naming each missing column, or else each column of another kind.
 */
export function checkInputs(pipeline: PipelineModel, table: Table): void {
  const found = new Map(table.columns.map(({ name, kind }) => [name, kind]));
  const needed = neededColumns(pipeline);
  const missing = needed.filter(({ name }) => !found.has(name));
  if (missing.length > 0) {
    throw new InputError(
      `The table lacks ${missing.length === 1 ? 'a column' : `${missing.length} columns`} the model needs: ` +
        `${missing.map(({ name }) => `"${name}"`).join(', ')}.`,
      'Add it to the file, with empty cells where a value is not known.',
    );
  }
  const unlike = needed.filter(({ name, kind }) => storedAs(found.get(name)!) !== storedAs(kind));
  if (unlike.length > 0) {
    throw new InputError(
      `The table does not fit the model: ${unlike
        .map(({ name, kind }) => `column "${name}" is ${found.get(name)!}, expected ${kind}`)
        .join('; ')}.`,
      'Change the kind of the column, or train a new model on this table.',
    );
  }
}

/** Kinds that one preparation step can read alike. */
function storedAs(kind: ColumnKind): 'number' | 'datetime' | 'coded' {
  if (kind === 'datetime') return 'datetime';
  return isNumericKind(kind) ? 'number' : 'coded';
}
