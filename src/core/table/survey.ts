import { InputError } from '../errors.ts';
import type { ColumnSchema } from './column.ts';
import { type ColumnTally, createColumnTally, tallyField } from './column-tally.ts';
import type { Dialect } from './dialect.ts';
import { createUnescaper, fieldText } from './field.ts';
import { type FileColumn, nameColumns, nameHeaderless } from './header.ts';
import { inferKind, mayNameRows } from './infer-kind.ts';
import type { ProblemLog } from './read-problems.ts';
import { readRecords } from './records.ts';
import { type CsvRecord, FieldForm } from './tokenizer.ts';

/** More columns than this are no table that a browser tab can learn from. */
export const maxColumns = 5000;

/** A column to read: where it stands in each record, and what it is to be. */
export interface PlannedColumn extends ColumnSchema {
  readonly field: number;
}

/** What a first pass over a file tells: how many rows there are, and the columns to make of them. */
export interface Survey {
  readonly rows: number;
  /** Fields that a whole record has. */
  readonly fields: number;
  /** The file's columns in order, also those that are not read. */
  readonly names: readonly string[];
  readonly columns: readonly PlannedColumn[];
}

/**
 * Reads a file once. Kinds are inferred from all rows; with a schema they are the schema's, and its columns alone are
 * read. A column without name and values is left out.
 * @throws InputError when the file is empty, has no rows, one column only (without a schema) or too many
 */
export async function surveyFile(
  chunks: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  schema: readonly ColumnSchema[] | undefined,
  problems: ProblemLog,
): Promise<Survey> {
  let file: readonly FileColumn[] = [];
  let tallies: readonly ColumnTally[] = [];
  let tally: ((record: CsvRecord) => void) | undefined;
  const rows = await readRecords(chunks, dialect, (record, row) => {
    if (file.length === 0) {
      file = readHeader(record, dialect, problems);
      refuseWidth(file, schema === undefined);
      if (schema === undefined) {
        tallies = file.map(createColumnTally);
        tally = tallierOf(file, tallies, dialect);
      }
    }
    if (row > 0) tally?.(record);
  });
  if (file.length === 0)
    throw new InputError('The file is empty.', 'Choose a file with a header and rows below it.');
  if (rows === 0)
    throw new InputError(
      `The file has a header (${listNames(file)}) but no rows below it.`,
      'Choose a file with one row for each case.',
    );
  const columns = schema === undefined ? inferColumns(file, tallies, rows) : matchColumns(file, schema);
  return { rows, fields: file.length, names: file.map(({ name }) => name), columns };
}

function readHeader(record: CsvRecord, dialect: Dialect, problems: ProblemLog): readonly FileColumn[] {
  if (record.fields > maxColumns)
    throw new InputError(
      `The file has ${record.fields} columns; Terrarium reads at most ${maxColumns}.`,
      'Keep the columns that may matter and import again.',
    );
  if (!dialect.header) return nameHeaderless(record.fields, problems);
  const names = Array.from({ length: record.fields }, (_, f) => fieldText(record, f));
  return nameColumns(dialect.rowNames ? ['', ...names] : names, problems);
}

function refuseWidth(file: readonly FileColumn[], learning: boolean): void {
  if (learning && file.length < 2)
    throw new InputError(
      `The file has only one column (${listNames(file)}), and a model needs at least one to learn from and one to predict.`,
      'Check that its values are separated by commas, semicolons, tabs or bars.',
    );
}

function tallierOf(
  file: readonly FileColumn[],
  tallies: readonly ColumnTally[],
  { mark, quotesAll }: Dialect,
): (record: CsvRecord) => void {
  const options = file.map(({ written }) => ({
    mark,
    quotedTokensAreMissing: quotesAll,
    mayNameRows: mayNameRows(written),
  }));
  const unescaper = createUnescaper();
  return ({ bytes, fields, starts, ends, forms }) => {
    const present = Math.min(fields, tallies.length);
    for (let f = 0; f < present; f++) {
      const form = forms[f]!;
      if (form === FieldForm.escaped) {
        const length = unescaper.unescape(bytes, starts[f]!, ends[f]!);
        tallyField(tallies[f]!, unescaper.bytes, 0, length, true, options[f]!);
      } else tallyField(tallies[f]!, bytes, starts[f]!, ends[f]!, form === FieldForm.quoted, options[f]!);
    }
    for (let f = present; f < tallies.length; f++) tallies[f]!.missing++;
  };
}

function inferColumns(
  file: readonly FileColumn[],
  tallies: readonly ColumnTally[],
  rows: number,
): readonly PlannedColumn[] {
  return file.flatMap(({ name, written }, field) => {
    const tally = tallies[field]!;
    return written === '' && tally.missing === rows ? [] : [{ name, field, kind: inferKind(written, tally) }];
  });
}

function matchColumns(
  file: readonly FileColumn[],
  schema: readonly ColumnSchema[],
): readonly PlannedColumn[] {
  const kinds = new Map(schema.map(({ name, kind }) => [name, kind]));
  return file.flatMap(({ name }, field) => {
    const kind = kinds.get(name);
    return kind === undefined ? [] : [{ name, field, kind }];
  });
}

function listNames(file: readonly FileColumn[]): string {
  const shown = file.slice(0, 3).map(({ name }) => `"${name.slice(0, 40)}"`);
  return shown.join(', ') + (file.length > shown.length ? ' and others' : '');
}
