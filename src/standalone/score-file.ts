import { neededColumns } from '../core/decision/ruled-columns.ts';
import type { PipelineModel } from '../core/pipeline/pipeline-model.ts';
import { predictTable } from '../core/pipeline/predict-table.ts';
import { predictionCells } from '../core/pipeline/prediction-cells.ts';
import { unknownCategories } from '../core/pipeline/unknown-categories.ts';
import { columnAppender, lineEndOf } from '../core/table/append-columns.ts';
import { readCsv } from '../core/table/read-csv.ts';
import { readRecords } from '../core/table/records.ts';

export interface ScoredFile {
  /** The file's own bytes with the predictions at the end of each record. */
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  readonly rows: number;
  readonly warnings: readonly string[];
}

/** Predicts every row of a delimited file. @throws InputError saying what the file lacks, or is instead of a table */
export async function scoreFile(
  pipeline: PipelineModel,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ScoredFile> {
  const open = async function* () {
    yield bytes;
  };
  const reading = await readCsv(open, { schema: neededColumns(pipeline) });
  const { table, dialect, names } = reading;
  const predictions = predictTable(pipeline, table);
  const pieces = [bytes.slice(0, dialect.start)];
  const append = columnAppender(
    { dialect, lineEnd: lineEndOf(bytes), fileNames: names },
    predictionCells(predictions, names),
    piece => pieces.push(Uint8Array.from(piece)),
  );
  await readRecords(open(), dialect, append);
  const unknown = unknownCategories(pipeline.inputs, table).map(
    ({ column, rows, values }) => `${column}: training never saw ${values.join(', ')} (${rows} rows)`,
  );
  return {
    pieces,
    rows: table.rows,
    warnings: [...reading.problems.map(({ message }) => message), ...unknown],
  };
}
