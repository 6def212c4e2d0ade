import { InputError } from '../errors.ts';
import type { Target } from '../pipeline/pipeline-model.ts';
import { type LeftOutColumn, chooseInputs } from '../preprocessing/choose-inputs.ts';
import { plannedInputs } from '../preprocessing/planned-inputs.ts';
import { type Table, columnNamed, takeTableRows } from '../table/column.ts';
import type { ComparisonSettings } from './comparison.ts';
import type { Split } from './split.ts';
import { stratifiedTrainTestSplit, trainTestSplit } from './splits.ts';
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
}

/**
 * Cuts the test set off before anything is learned; the input columns are chosen by the training rows alone.
 * @throws InputError with too few rows for the folds, or when no column is left to learn from.
 */
export function cutTestSet(
  table: Table,
  { target, rows, values }: TargetValues,
  {
    testShare,
    folds,
    seed,
    preparation,
    sensitive,
  }: Omit<ComparisonSettings, 'candidates' | 'budgetSeconds'>,
): CutData {
  const least = 2 * folds + 2;
  if (rows.length < least) {
    throw new InputError(
      `Only ${rows.length} rows have a value in the target "${target.column}"; ${folds} folds and a test set need at least ${least}.`,
      'Add rows.',
    );
  }
  const split = splitOf(target, values, testShare, seed);
  const [trainRows, testRows] = [rowsAt(rows, split.train), rowsAt(rows, split.test)];
  const seen = takeTableRows(table, trainRows);
  const { inputs, leftOut } =
    preparation === undefined
      ? chooseInputs(seen, target.column, sensitive)
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
  const test = { table: testTable, target, values: takeValues(values, split.test) };
  return { training, test, trainRows, testRows, leftOut };
}

function rowsAt(rows: Uint32Array, indices: Uint32Array): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(indices, index => rows[index]!);
}

function splitOf(target: Target, values: Float64Array, testShare: number, seed: number): Split {
  return target.task === 'classification'
    ? stratifiedTrainTestSplit({ codes: values, classes: target.classes }, testShare, seed)
    : trainTestSplit(values.length, testShare, seed);
}
