import { columnAliases, matchesIn } from '../../../core/erasure/column-aliases.ts';
import { mentioningCells } from '../../../core/erasure/mentioning-cells.ts';
import { type CellMatch, matchingRows } from '../../../core/erasure/matching-rows.ts';
import { type Table, cellText } from '../../../core/table/column.ts';
import type { PredictionBatch } from '../../../lifecycle/deployment/prediction-log.ts';
import type { FoundInBatch } from '../../../lifecycle/erasure/found-person.ts';
import { listBatchesOfProject } from '../../../storage/models/predictions.ts';

/**
 * Rows of a person in a project's logged predictions: by cells where the inputs have the columns looked for, else rows that
 * equal one of theirs in every input or hold one of `words`, which nobody else has; the latest batch first. `rows` are theirs in the versions of the table, all columns.
 */
export async function batchesOfPerson(
  projectId: string,
  matches: readonly CellMatch[],
  rows: readonly Table[],
  words: readonly string[],
): Promise<readonly FoundInBatch[]> {
  const found: FoundInBatch[] = [];
  for await (const batch of listBatchesOfProject(projectId)) {
    const schema = batch.inputs.columns.map(({ name, kind }) => ({ name, kind }));
    const own = matchesIn(schema, matches, columnAliases([]));
    const theirs = own === null ? likelyRows(batch, rows, words) : matchingRows(batch.inputs, own);
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

function likelyRows(
  batch: PredictionBatch,
  tables: readonly Table[],
  words: readonly string[],
): readonly number[] {
  const named = mentioningCells(batch.inputs, words).flatMap(({ rows }) => rows);
  return [...new Set([...alikeRows(batch, tables), ...named])].sort((a, b) => a - b);
}

function alikeRows({ inputs }: PredictionBatch, tables: readonly Table[]): readonly number[] {
  const names = inputs.columns.map(({ name }) => name);
  const found = new Set<number>();
  for (const table of tables) {
    const columns = names.flatMap(name => table.columns.find(column => column.name === name) ?? []);
    if (columns.length < names.length) continue;
    for (let row = 0; row < table.rows; row++) {
      const cells = columns.map(column => ({ column: column.name, text: cellText(column, row) }));
      for (const alike of matchingRows(inputs, cells)) found.add(alike);
    }
  }
  return [...found].sort((a, b) => a - b);
}
