import { InputError } from '../errors.ts';
import { type LeftOutColumn, chooseInputs } from '../preprocessing/choose-inputs.ts';
import { plannedInputs } from '../preprocessing/planned-inputs.ts';
import { type Table, columnNamed, takeTableRows } from '../table/column.ts';
import type { ComparisonSettings } from './comparison.ts';
import { defaultSplit } from './split-plan.ts';
import { reservedColumn } from './splitting/reserved-column.ts';
import { type RowSplit, readRowSplit, rowsInSplit, takeRowSplit } from './splitting/row-split.ts';
import { cutTest } from './splitting/cut-rows.ts';
import type { TargetValues } from './target-values.ts';
import { type TrainingData, takeValues } from './training-data.ts';

/** The rows with a target in two parts, and the columns that the first part says are worth learning from. */
export interface CutData {
  readonly training: TrainingData;
  readonly test: TrainingData;
  /** Row numbers in the whole table. */
  readonly trainRows: Uint32Array<ArrayBuffer>;
  readonly testRows: Uint32Array<ArrayBuffer>;
  readonly leftOut: readonly LeftOutColumn[];
  /** How the training rows are to be cut into folds. */
  readonly foldSplit: RowSplit;
  /** Rows that have a target but lack what the split goes by. */
  readonly rowsOutsideSplit: number;
}

/**
 * Cuts the test set off before anything is learned; the input columns are chosen by the training rows alone.
 * @throws InputError with too few rows for the folds, or when no column is left to learn from.
 */
export function cutTestSet(
  table: Table,
  targetValues: TargetValues,
  settings: Omit<ComparisonSettings, 'candidates' | 'budgetSeconds'>,
): CutData {
  const { testShare, folds, seed, preparation, sensitive } = settings;
  const plan = settings.split ?? defaultSplit(targetValues.target.task);
  const { target, rows, values } = rowsOfSplit(targetValues, rowsInSplit(plan, table, targetValues.rows));
  const least = 2 * folds + 2;
  if (rows.length < least) {
    throw new InputError(
      `Only ${rows.length} rows have a value in the target "${target.column}"; ${folds} folds and a test set need at least ${least}.`,
      'Add rows.',
    );
  }
  const rowSplit = readRowSplit(plan, table, rows);
  const split = cutTest(rowSplit, { target, values }, testShare, seed);
  const [trainRows, testRows] = [rowsAt(rows, split.train), rowsAt(rows, split.test)];
  const seen = takeTableRows(table, trainRows);
  const { inputs, leftOut } =
    preparation === undefined
      ? chooseInputs(seen, target.column, sensitive, reservedColumn(plan))
      : plannedInputs(preparation, seen, target.column);
  if (inputs.length === 0) {
    throw new InputError(
      `No column is left to predict "${target.column}" from: ${leftOut
        .slice(0, 5)
        .map(({ column, reason }) => `"${column}" is left out (${reason})`)
        .join('; ')}.`,
      'Add columns, or change their kinds.',
    );
  }
  const training = {
    table: { rows: trainRows.length, columns: inputs },
    target,
    values: takeValues(values, split.train),
  };
  const inputColumns = inputs.map(({ name }) => columnNamed(table, name));
  const testTable = takeTableRows({ rows: table.rows, columns: inputColumns }, testRows);
  return {
    training,
    test: { table: testTable, target, values: takeValues(values, split.test) },
    trainRows,
    testRows,
    leftOut,
    foldSplit: takeRowSplit(rowSplit, split.train),
    rowsOutsideSplit: targetValues.rows.length - rows.length,
  };
}

/** The target of those rows alone that take part in the split. */
function rowsOfSplit(all: TargetValues, rows: Uint32Array<ArrayBuffer>): TargetValues {
  if (rows.length === all.rows.length) return all;
  const takesPart = new Set(rows);
  return { ...all, rows, values: all.values.filter((_, i) => takesPart.has(all.rows[i]!)) };
}

function rowsAt(rows: Uint32Array, indices: Uint32Array): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(indices, index => rows[index]!);
}
