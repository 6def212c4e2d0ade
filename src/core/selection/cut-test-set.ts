import { InputError } from '../errors.ts';
import { type LeftOutColumn, chooseInputs } from '../preprocessing/choose-inputs.ts';
import { plannedInputs } from '../preprocessing/planned-inputs.ts';
import { type Table, columnNamed, takeTableRows } from '../table/column.ts';
import type { ComparisonSettings } from './comparison.ts';
import { defaultSplit } from './split-plan.ts';
import { type CutTable, cutTable } from './splitting/cut-table.ts';
import { reservedColumn } from './splitting/reserved-column.ts';
import type { TargetValues } from './target-values.ts';
import type { TrainingData } from './training-data.ts';

/** The rows with a target in two parts, and the columns that the first part says are worth learning from. */
export interface CutData extends Pick<CutTable, 'trainRows' | 'testRows' | 'foldSplit' | 'rowsOutsideSplit'> {
  readonly training: TrainingData;
  readonly test: TrainingData;
  readonly leftOut: readonly LeftOutColumn[];
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
  const { target, trainValues, testValues, ...cut } = cutTable(table, targetValues, settings, settings.seed);
  const { preparation, sensitive, split = defaultSplit(target.task) } = settings;
  const seen = takeTableRows(table, cut.trainRows);
  const { inputs, leftOut } =
    preparation === undefined
      ? chooseInputs(seen, target.column, sensitive, reservedColumn(split))
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
  const inputColumns = inputs.map(({ name }) => columnNamed(table, name));
  const testTable = takeTableRows({ rows: table.rows, columns: inputColumns }, cut.testRows);
  return {
    ...cut,
    training: { table: { rows: cut.trainRows.length, columns: inputs }, target, values: trainValues },
    test: { table: testTable, target, values: testValues },
    leftOut,
  };
}
