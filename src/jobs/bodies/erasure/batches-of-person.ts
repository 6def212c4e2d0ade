import { columnAliases, matchesIn } from '../../../core/erasure/column-aliases.ts';
import { type CellMatch, matchingRows } from '../../../core/erasure/matching-rows.ts';
import { spelledRows } from '../../../core/erasure/table-without-rows.ts';
import { type Table, columnNamed } from '../../../core/table/column.ts';
import type { PredictionBatch } from '../../../lifecycle/deployment/prediction-log.ts';
import type { FoundInBatch } from '../../../lifecycle/erasure/found-person.ts';
import { listBatchesOfProject } from '../../../storage/models/predictions.ts';

/**
 * Rows of a person in a project's logged predictions: by cells where the inputs have the columns looked for, else rows that
 * equal one of theirs in every input, the latest batch first. `rows` are theirs in the versions of the table, all columns.
 */
export async function batchesOfPerson(
  projectId: string,
  matches: readonly CellMatch[],
  rows: readonly Table[],
): Promise<readonly FoundInBatch[]> {
  const found: FoundInBatch[] = [];
  for await (const batch of listBatchesOfProject(projectId)) {
    const schema = batch.inputs.columns.map(({ name, kind }) => ({ name, kind }));
    const own = matchesIn(schema, matches, columnAliases([]));
    const theirs = own === null ? alikeRows(batch, rows) : matchingRows(batch.inputs, own);
    if (theirs.length === 0) continue;
    found.push({
      batchId: batch.id,
      model: `${batch.model} ${batch.version}`,
      at: batch.at,
      rows: theirs,
      of: batch.inputs.rows,
      by: own === null ? 'inputs' : 'cells',
    });
  }
  return found.sort((a, b) => b.at - a.at);
}

function alikeRows({ inputs }: PredictionBatch, tables: readonly Table[]): readonly number[] {
  const names = inputs.columns.map(({ name }) => name);
  const theirs = new Set(
    tables
      .filter(table => names.every(name => table.columns.some(column => column.name === name)))
      .flatMap(table => spellings({ ...table, columns: names.map(name => columnNamed(table, name)) })),
  );
  return spellings(inputs).flatMap((spelling, row) => (theirs.has(spelling) ? [row] : []));
}

function spellings(table: Table): readonly string[] {
  return Array.from({ length: table.rows }, (_, row) => spelledRows(table, [row]));
}
