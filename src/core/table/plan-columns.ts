import { InputError } from '../errors.ts';
import type { ReadCorrections } from './read-corrections.ts';
import { type ColumnKind, type ColumnSchema } from './column.ts';
import type { ColumnReader, ColumnReaderOptions } from './column-reader.ts';
import type { Dialect } from './dialect.ts';
import { fieldText } from './field.ts';
import type { Sort } from './guess-sorts.ts';
import { type FileColumn, nameColumns, nameHeaderless } from './header.ts';
import { mayNameRows } from './infer-kind.ts';
import { createDatetimeReader, createNumberReader } from './numeric-reader.ts';
import type { ProblemLog } from './read-problems.ts';
import type { CsvRecord } from './tokenizer.ts';
import { createWordReader } from './word-reader.ts';

/** More columns than this are no table that a browser tab can learn from. */
export const maxColumns = 5000;

/** What is known of a file before its columns are. */
export interface FileOutlook {
  readonly dialect: Dialect;
  readonly guesses: readonly Sort[];
  readonly corrections: ReadCorrections;
}

/** A column to read. */
export interface PlannedColumn extends ColumnReaderOptions {
  /** Where it stands in each record. */
  readonly field: number;
  /** Null where the values decide. */
  readonly kind: ColumnKind | null;
  readonly guess: Sort;
}

export interface ColumnPlan {
  /** The file's columns in order, also those that are not read. */
  readonly names: readonly string[];
  readonly columns: readonly PlannedColumn[];
}

/**
 * The columns to read from a file with this first record; those of the schema where there is one, else all.
 * @throws InputError when there are too many, or one alone and no schema
 */
export function planColumns(
  first: CsvRecord,
  { dialect, guesses, corrections }: FileOutlook,
  schema: readonly ColumnSchema[] | undefined,
  problems: ProblemLog,
): ColumnPlan {
  const file = nameFileColumns(first, dialect, problems);
  if (schema === undefined && file.length < 2) throw oneColumn(file);
  const kinds = schema && new Map(schema.map(({ name, kind }) => [name, kind]));
  const columns = file.flatMap(({ name, written }, field): PlannedColumn[] => {
    const kind = kinds === undefined ? (ownEntry(corrections.kinds, name) ?? null) : kinds.get(name);
    if (kind === undefined) return [];
    const dateOrder = ownEntry(corrections.dateOrders, name);
    // Integers that may name rows are read as words, whose dictionary tells whether they all differ.
    const guess = mayNameRows(written) ? 'word' : (guesses[field] ?? 'number');
    const { mark, quotesAll: quotedTokensAreMissing } = dialect;
    return [{ name, written, field, kind, guess, mark, quotedTokensAreMissing, dateOrder }];
  });
  return { names: file.map(({ name }) => name), columns };
}

/** The reader for a column's kind, or for what it is guessed to be. */
export function createReader(column: PlannedColumn): ColumnReader {
  const { kind, guess } = column;
  switch (kind) {
    case 'number':
    case 'integer':
      return createNumberReader(column, kind);
    case 'datetime':
      return guess === 'datetime' ? createDatetimeReader(column, true) : createWordReader(column, kind);
    case 'category':
    case 'boolean':
    case 'text':
    case 'identifier':
      return createWordReader(column, kind);
    case null:
      if (guess === 'number') return createNumberReader(column, null);
      return guess === 'datetime' ? createDatetimeReader(column, false) : createWordReader(column, null);
    default:
      return kind satisfies never;
  }
}

/** A column may be called `__proto__`. */
function ownEntry<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

function nameFileColumns(first: CsvRecord, dialect: Dialect, problems: ProblemLog): readonly FileColumn[] {
  if (first.fields > maxColumns)
    throw new InputError(
      `The file has ${first.fields} columns; Terrarium reads at most ${maxColumns}.`,
      'Keep the columns that may matter and import again.',
    );
  if (!dialect.header) return nameHeaderless(first.fields, problems);
  const names = Array.from({ length: first.fields }, (_, f) => fieldText(first, f));
  return nameColumns(dialect.rowNames ? ['', ...names] : names, problems);
}

function oneColumn([column]: readonly FileColumn[]): InputError {
  return new InputError(
    `The file has only one column ("${column?.name.slice(0, 40)}"), and a model needs at least one to learn from and one to predict.`,
    'Check that its values are separated by commas, semicolons, tabs or bars.',
  );
}
