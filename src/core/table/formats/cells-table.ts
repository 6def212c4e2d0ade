import { InputError } from '../../errors.ts';
import { nameColumns, nameHeaderless } from '../header.ts';
import { isMissingToken } from '../missing-tokens.ts';
import { maxColumns } from '../plan-columns.ts';
import type { ReadCorrections } from '../read-corrections.ts';
import { createProblemLog, mergeProblems } from '../read-problems.ts';
import type { CellValue } from '../value-column.ts';
import { type TypedReading, columnCollector, typedTable } from './typed-table.ts';

type Row = readonly CellValue[];

/** A table read from a sheet, with where it was found. */
export interface SheetReading extends TypedReading {
  readonly header: boolean;
  readonly preambleLines: number;
}

/**
 * The table in the cells of a sheet: empty rows are left out, and rows above the header with one value or none. The
 * first row of the others holds the names when all its cells are texts.
 * @throws InputError when there is none
 */
export function readCells(cells: readonly Row[], corrections: ReadCorrections): SheetReading {
  const preambleLines = corrections.preambleLines ?? countPreamble(cells);
  const rows = cells.slice(preambleLines).filter(row => filledOf(row) > 0);
  const width = Math.max(0, ...rows.slice(0, 1000).map(row => row.findLastIndex(cell => cell !== null) + 1));
  const first = rows[0];
  if (first === undefined) throw new InputError('The sheet is empty.', 'Choose another sheet.');
  if (width > maxColumns)
    throw new InputError(`The sheet has ${width} columns; Terrarium reads at most ${maxColumns}.`);
  const header = corrections.header ?? isHeader(first);
  const body = header ? rows.slice(1) : rows;
  if (body.length === 0)
    throw new InputError('The sheet has a header but no rows below it.', 'Choose another sheet.');
  const log = createProblemLog();
  const texts = Array.from({ length: width }, (_, c) => String(first[c] ?? ''));
  const named = header ? nameColumns(texts, log) : nameHeaderless(width, log);
  const kept = named
    .map((column, c) => ({ ...column, c }))
    .filter(({ written, c }) => written !== '' || !isEmpty(body, c));
  const readings = kept.map(({ name, c }) => {
    const column = columnCollector(name, corrections);
    for (const row of body) column.add(presentOf(row[c] ?? null));
    return column.finish();
  });
  const reading = typedTable(body.length, readings, corrections);
  return { ...reading, ...mergeProblems([log.told(), reading]), header, preambleLines };
}

const filledOf = (row: Row) => row.filter(cell => cell !== null).length;
const isHeader = (row: Row) => row.every(cell => cell === null || typeof cell === 'string');
const isEmpty = (rows: readonly Row[], c: number) => rows.every(row => (row[c] ?? null) === null);
const presentOf = (cell: CellValue) => (typeof cell === 'string' && isMissingToken(cell) ? null : cell);

/** Rows above the first that is filled as most are: titles, dates, blank rows. */
function countPreamble(cells: readonly Row[]): number {
  const widest = Math.max(0, ...cells.slice(0, 100).map(filledOf));
  if (widest < 2) return 0;
  const first = cells.findIndex(row => filledOf(row) > 1 && filledOf(row) * 2 >= widest);
  return Math.max(first, 0);
}
