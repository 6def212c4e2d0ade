import { InputError } from '../../core/errors.ts';
import type { ColumnKind, Table } from '../../core/table/column.ts';
import { type ReadProblem, type ReadProblems, mostProblemsTold } from '../../core/table/read-problems.ts';
import { columnsToReread } from '../../core/table/stack/columns-to-reread.ts';
import { withFileColumn } from '../../core/table/stack/file-column.ts';
import { stackTables } from '../../core/table/stack/stack-tables.ts';
import { matchColumns } from '../../core/table/stack/stacked-names.ts';
import type { FilePart, TableOptions } from '../contracts/import-preview.ts';
import type { PreviewInput } from '../contracts/ingest.ts';
import type { ReadingScope } from './formats/reading-scope.ts';
import { type SourcePart, sourceParts } from './formats/source-parts.ts';
import { type FileReading, readFile } from './read-file.ts';

/** One table, read from one file or from several, and what was understood of the one asked for. */
export interface TableReading extends FileReading {
  /** Empty where there is one alone. */
  readonly parts: readonly FilePart[];
}

type Report = (fraction: number) => void;

/**
 * Reads a file, or several as one table: their rows under each other, columns matched by name, kinds told by all rows
 * together. `report` hears the fraction read.
 * @throws InputError as `readFile`, naming the file where there are several
 */
export async function readFiles(
  input: PreviewInput,
  scope: ReadingScope,
  report: Report,
): Promise<TableReading> {
  const sources = await sourceParts(input);
  const [first] = sources;
  const options = input.options ?? {};
  if (sources.length === 1) {
    const { source, fileName, options: own } = first!;
    const reading = await readFile(source, { ...options, ...own }, scope, report);
    return {
      ...reading,
      table: namingFiles(reading.table, options, [{ fileName, ...reading.table }]),
      parts: [],
    };
  }
  return readSeveral(sources, options, scope, input.shown ?? 0, report);
}

async function readSeveral(
  sources: readonly SourcePart[],
  options: TableOptions,
  scope: ReadingScope,
  shown: number,
  report: Report,
): Promise<TableReading> {
  const { kinds = {}, dateOrders = {}, missingTokens = [], columns = 'all' } = options;
  const read = async (source: SourcePart, words: readonly string[], tell: Report) => {
    const asWords = Object.fromEntries(words.map(name => [name, 'category' as const]));
    const said: Readonly<Record<string, ColumnKind>> = { ...asWords, ...kinds };
    return naming(source, () =>
      readFile(source.source, { ...source.options, kinds: said, dateOrders, missingTokens }, scope, tell),
    );
  };
  const found: FileReading[] = [];
  for (const [s, source] of sources.entries())
    found.push(await read(source, [], done => report((0.8 * (s + done)) / sources.length)));
  const again = columnsToReread(found.map(({ table }) => table));
  const readings: FileReading[] = [];
  for (const [s, source] of sources.entries()) {
    report(0.8 + (0.2 * s) / sources.length);
    readings.push(again[s]!.length === 0 ? found[s]! : await read(source, again[s]!, () => {}));
  }

  const tables = readings.map(({ table }) => table);
  const understood = readings[sources.findIndex(({ file }) => file === shown)] ?? readings[0]!;
  const mark = readings.find(({ understanding }) => understanding.text !== null)?.understanding.text?.mark;
  const stacked = stackTables(tables, {
    columns,
    kinds,
    dateOrders,
    ...(mark === undefined ? {} : { mark }),
  });
  const matches = matchColumns(tables);
  const parts = readings.map(({ table, complete }, r) => ({
    fileName: sources[r]!.fileName,
    rows: table.rows,
    complete,
    ...matches[r]!,
  }));
  return {
    table: namingFiles(stacked.table, options, parts),
    understanding: { ...understood.understanding, questions: stacked.questions },
    complete: readings.every(({ complete }) => complete),
    parts,
    ...mergeByFile(
      [ofRows(stacked, parts), ...readings.map((reading, r) => ofFile(reading, parts[r]!))],
      parts,
    ),
  };
}

/** The table with a column that names the file of each row, where that is wanted. */
function namingFiles(
  table: Table,
  { fileColumn }: TableOptions,
  parts: readonly Pick<FilePart, 'fileName' | 'rows'>[],
): Table {
  return fileColumn === undefined ? table : withFileColumn(table, fileColumn, parts);
}

/** An error that speaks of one of several files says which. */
async function naming<T>({ fileName }: SourcePart, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${fileName}: ${error.message}`);
    throw error;
  }
}

function ofFile(
  { problems, problemCount, understanding }: FileReading,
  { fileName }: FilePart,
): ReadProblems {
  const asked = new Set(understanding.questions.map(({ column }) => column));
  // What one file leaves open of a column's dates is asked of all files together.
  const kept = problems.filter(({ row, column }) => row > 0 || column === null || !asked.has(column));
  return {
    problems: kept.map(problem => inFile(problem, fileName)),
    problemCount: problemCount - (problems.length - kept.length),
  };
}

/** Problems of the stacked rows, said of the file and its own row. */
function ofRows({ problems, problemCount }: ReadProblems, parts: readonly FilePart[]): ReadProblems {
  return { problems: problems.map(problem => placeIn(parts, problem)), problemCount };
}

function placeIn(parts: readonly FilePart[], problem: ReadProblem): ReadProblem {
  let { row } = problem;
  if (row === 0) return problem;
  for (const { fileName, rows } of parts) {
    if (row <= rows) {
      const message = problem.message.replace(/^row \d+/, `row ${row}`);
      return inFile({ ...problem, row, message }, fileName);
    }
    row -= rows;
  }
  return problem;
}

function inFile(problem: ReadProblem, file: string): ReadProblem {
  return { ...problem, file, message: `${file}, ${problem.message}` };
}

/** File by file, and of each by row. */
function mergeByFile(readings: readonly ReadProblems[], parts: readonly FilePart[]): ReadProblems {
  const place = new Map<string | undefined, number>(parts.map(({ fileName }, p) => [fileName, p]));
  const all = readings.flatMap(({ problems }) => problems);
  const sorted = all.toSorted(
    (a, b) => (place.get(a.file) ?? -1) - (place.get(b.file) ?? -1) || a.row - b.row,
  );
  return {
    problems: sorted.slice(0, mostProblemsTold),
    problemCount: readings.reduce((sum, { problemCount }) => sum + problemCount, 0),
  };
}
