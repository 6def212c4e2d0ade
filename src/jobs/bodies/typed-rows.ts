import { neededColumns } from '../../core/decision/ruled-columns.ts';
import type { InputColumn } from '../../core/pipeline/pipeline-model.ts';
import { type Column, isNumeric, type Table } from '../../core/table/column.ts';
import { encodeTexts, tableFromRecords, type TextRecord } from '../../core/table/from-records.ts';
import type { DeployedModel } from './deployed-model.ts';
import {
  type PreparedRows,
  type RowSteps,
  modelColumns,
  prepareRows,
  stepsWithinKinds,
} from './prepared-rows.ts';

/**
 * Rows of typed texts as the model reads them, and the steps that were taken on them.
 * @throws InputError naming the row, the column and the value that is not of its kind
 */
export async function typedRows(
  { pipeline, rowSteps }: DeployedModel,
  rows: readonly TextRecord[],
): Promise<{ readonly inputs: Table; readonly replayed: readonly string[] }> {
  const needed = neededColumns(pipeline);
  const { table, replayed } = await prepareTyped(tableOf(rows, needed), rowSteps);
  return { inputs: modelColumns(table, needed), replayed };
}

/**
 * A category is taken literally, even one called "None" or "NA", which `tableFromRecords` would read as missing: it was
 * chosen among those that training saw.
 */
function tableOf(rows: readonly TextRecord[], inputs: readonly InputColumn[]): Table {
  const read = tableFromRecords(rows, inputs);
  const columns = read.columns.map((column): Column => {
    if (isNumeric(column)) return column;
    const texts = rows.map(row => (Object.hasOwn(row, column.name) ? row[column.name] || null : null));
    return { ...column, ...encodeTexts(texts) };
  });
  return { ...read, columns };
}

/** What is typed under the model's names goes through the steps under the names that it had before them. */
function prepareTyped(typed: Table, { steps, written }: RowSteps): Promise<PreparedRows> {
  const columns = typed.columns.map(column => ({ ...column, name: written.get(column.name) ?? column.name }));
  return prepareRows({ rows: typed.rows, columns }, stepsWithinKinds(steps));
}
