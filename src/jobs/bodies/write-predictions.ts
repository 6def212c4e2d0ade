import { predictionCells } from '../../core/pipeline/prediction-cells.ts';
import type { Predictions } from '../../core/pipeline/pipeline-model.ts';
import { columnAppender, lineEndOf } from '../../core/table/append-columns.ts';
import { fieldText } from '../../core/table/field.ts';
import type { CsvReading } from '../../core/table/read-csv.ts';
import { readRecords } from '../../core/table/records.ts';
import type { CsvRecord } from '../../core/table/tokenizer.ts';
import type { FilePrediction } from '../contracts/prediction.ts';
import { blobBytes } from './blob-bytes.ts';

const SAMPLE_BYTES = 64 * 1024;
/** Pieces are gathered into parts of this size: a blob of a million parts would be slow. */
const PART_BYTES = 1 << 20;
const PREVIEW_ROWS = 10;

export interface WrittenPredictions extends Pick<FilePrediction, 'csv' | 'preview'> {
  /** Which of the added columns could not have their usual name. */
  readonly warnings: readonly string[];
}

/** The scored file's own bytes, with its predictions at the end of each record. `heard` is told each number of bytes read. */
export async function writePredictions(
  source: Blob,
  { dialect, names }: Pick<CsvReading, 'dialect' | 'names'>,
  predictions: Predictions,
  heard: (bytes: number) => void,
): Promise<WrittenPredictions> {
  const added = predictionCells(predictions, names);
  const lineEnd = lineEndOf(new Uint8Array(await source.slice(0, SAMPLE_BYTES).arrayBuffer()));
  const output = createGatherer();
  const rows: (readonly string[])[] = [];
  const append = columnAppender({ dialect, lineEnd, fileNames: names }, added, output.write);

  output.write(new Uint8Array(await source.slice(0, dialect.start).arrayBuffer()));
  await readRecords(blobBytes(source, heard), dialect, (record, row) => {
    append(record, row);
    if (row > 0 && row <= PREVIEW_ROWS) rows.push([...texts(record, names.length), ...added.cells(row - 1)]);
  });
  return {
    csv: output.blob(),
    preview: { columns: [...names, ...added.names], rows },
    warnings: added.renamed.map(
      ({ usual, name }) => `the file has a column "${usual}" already, so the new one is called "${name}"`,
    ),
  };
}

function texts(record: CsvRecord, width: number): string[] {
  return Array.from({ length: width }, (_, f) => (f < record.fields ? fieldText(record, f) : ''));
}

/** Copies pieces into a blob's parts. */
function createGatherer() {
  const parts: Blob[] = [];
  const held = new Uint8Array(PART_BYTES);
  let length = 0;
  const gather = () => {
    parts.push(new Blob([held.subarray(0, length)]));
    length = 0;
  };
  return {
    write: (bytes: Uint8Array) => {
      for (let start = 0; start < bytes.length; ) {
        if (length === held.length) gather();
        const piece = bytes.subarray(start, start + held.length - length);
        held.set(piece, length);
        length += piece.length;
        start += piece.length;
      }
    },
    blob: () => {
      gather();
      return new Blob(parts, { type: 'text/csv' });
    },
  };
}
