import type { ColumnReader } from './column-reader.ts';
import { createUnescaper } from './field.ts';
import type { ProblemLog } from './read-problems.ts';
import { type CsvRecord, FieldForm } from './tokenizer.ts';

/** Hands each column's reader its field of every record that the returned function is called with. */
export function distributeFields(
  columns: readonly { readonly field: number }[],
  readers: readonly ColumnReader[],
): (record: CsvRecord, row: number) => void {
  const fields = Int32Array.from(columns, ({ field }) => field);
  const unescaper = createUnescaper();
  return (record, row) => {
    const { bytes, starts, ends, forms } = record;
    for (let r = 0; r < readers.length; r++) {
      const field = fields[r]!;
      const reader = readers[r]!;
      if (field >= record.fields) {
        reader.addMissing();
      } else if (forms[field] === FieldForm.escaped) {
        const length = unescaper.unescape(bytes, starts[field]!, ends[field]!);
        reader.add(unescaper.bytes, 0, length, true, row);
      } else {
        reader.add(bytes, starts[field]!, ends[field]!, forms[field] === FieldForm.quoted, row);
      }
    }
  };
}

/** Tells of a record that is shorter or longer than the header. */
export function reportLength(record: CsvRecord, row: number, expected: number, problems: ProblemLog): void {
  const { fields, starts, ends } = record;
  if (fields === expected) return;
  let isWritten = fields > starts.length;
  for (let f = expected; f < Math.min(fields, starts.length); f++)
    if (starts[f]! < ends[f]!) isWritten = true;
  tellLength(row, fields, expected, isWritten, problems);
}

/** Tells of a record of so many fields; of a longer one only where it `isWritten` past its end, else nothing is lost. */
export function tellLength(
  row: number,
  fields: number,
  expected: number,
  isWritten: boolean,
  problems: ProblemLog,
): void {
  if (fields < expected)
    problems.add(row, null, `has ${fields} of ${expected} fields; the others are missing`);
  else if (isWritten)
    problems.add(
      row,
      null,
      `has ${fields} fields, ${fields - expected} more than the header; those were left out`,
    );
}
