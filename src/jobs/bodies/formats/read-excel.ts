import readWorkbook from 'read-excel-file/universal';
import { InputError, messageOf } from '../../../core/errors.ts';
import { type SheetReading, readCells } from '../../../core/table/formats/cells-table.ts';
import type { ReadCorrections } from '../../../core/table/read-corrections.ts';
import { createProblemLog, mergeProblems } from '../../../core/table/read-problems.ts';
import type { CellValue } from '../../../core/table/value-column.ts';
import { storedWorkbook } from './zip.ts';

export interface WorkbookReading extends SheetReading {
  readonly sheets: readonly string[];
  readonly sheet: string;
}

/** The table in a sheet of an Excel workbook: the chosen one, else the first that may be one. @throws InputError */
export async function readExcel(
  source: Blob,
  wanted: string | null,
  corrections: ReadCorrections,
): Promise<WorkbookReading> {
  const { workbook, uncomputed } = await storedWorkbook(source);
  const sheets = await readSheets(workbook);
  const chosen =
    sheets.find(({ sheet }) => sheet === wanted) ?? sheets.find(({ data }) => isTable(data)) ?? sheets[0];
  if (chosen === undefined) throw new InputError('The workbook has no sheets.');
  const cells = chosen.data.map(row => row.map(cellOf));
  const names = sheets.map(({ sheet }) => sheet);
  const reading = readCells(cells, corrections);
  const log = createProblemLog();
  if (uncomputed > 0)
    log.add(
      0,
      null,
      `the workbook holds ${uncomputed} formulas that were never computed; their cells are empty`,
    );
  return { ...reading, ...mergeProblems([log.told(), reading]), sheets: names, sheet: chosen.sheet };
}

async function readSheets(workbook: ArrayBuffer) {
  try {
    return await readWorkbook(workbook);
  } catch (error) {
    throw new InputError(
      `The Excel workbook could not be read (${messageOf(error).slice(0, 120)}).`,
      'Save it again as .xlsx, or save the sheet as CSV.',
    );
  }
}

/** The library's types say `typeof Date` where it gives a Date. */
function cellOf(cell: unknown): CellValue {
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (cell instanceof Date) return wholeTime(cell);
  return typeof cell === 'string' && cell.trim() !== '' ? cell : null;
}

/** Days are written with 15 digits and were cut to milliseconds: half past twelve may have come out as 12:29:59.999. */
function wholeTime(date: Date): Date {
  const time = date.getTime();
  return (time + 1) % 10 === 0 ? new Date(time + 1) : date;
}

/** Whether a sheet has two rows of two cells: less is a note. */
function isTable(data: readonly (readonly unknown[])[]): boolean {
  return data.filter(row => row.filter(cell => cell !== null).length > 1).length > 1;
}
