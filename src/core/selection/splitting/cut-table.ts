import { InputError } from '../../errors.ts';
import type { Target } from '../../pipeline/pipeline-model.ts';
import type { Table } from '../../table/column.ts';
import { type SplitSettings, defaultSplit } from '../split-plan.ts';
import type { TargetValues } from '../target-values.ts';
import { takeValues } from '../training-data.ts';
import { cutTest } from './cut-rows.ts';
import { type RowSplit, readRowSplit, rowsInSplit, takeRowSplit } from './row-split.ts';

/** The rows of a table that have a target, and what the split goes by, in two parts. */
export interface CutTable {
  readonly target: Target;
  /** Row numbers in the whole table, ascending. */
  readonly trainRows: Uint32Array<ArrayBuffer>;
  readonly testRows: Uint32Array<ArrayBuffer>;
  /** The target of each of these rows. */
  readonly trainValues: Float64Array<ArrayBuffer>;
  readonly testValues: Float64Array<ArrayBuffer>;
  /** How the training rows are to be cut into folds. */
  readonly foldSplit: RowSplit;
  /** Rows that have a target but lack what the split goes by. */
  readonly rowsOutsideSplit: number;
}

/** Cuts the test set off. @throws InputError when there are too few rows, or they do not allow such a split */
export function cutTable(
  table: Table,
  targetValues: TargetValues,
  settings: SplitSettings,
  seed: number,
): CutTable {
  const { testShare, folds, split = defaultSplit(targetValues.target.task) } = settings;
  const { target, rows, values } = those(targetValues, rowsInSplit(split, table, targetValues.rows));
  const least = 2 * folds + 2;
  if (rows.length < least) {
    throw new InputError(
      `Only ${rows.length} rows have a value in the target "${target.column}"; ${folds} folds and a test set need at least ${least}.`,
      'Add rows.',
    );
  }
  const rowSplit = readRowSplit(split, table, rows);
  const { train, test } = cutTest(rowSplit, { target, values }, testShare, seed);
  return {
    target,
    trainRows: rowsAt(rows, train),
    testRows: rowsAt(rows, test),
    trainValues: takeValues(values, train),
    testValues: takeValues(values, test),
    foldSplit: takeRowSplit(rowSplit, train),
    rowsOutsideSplit: targetValues.rows.length - rows.length,
  };
}

/** The target of these rows alone. */
function those(all: TargetValues, rows: Uint32Array<ArrayBuffer>): TargetValues {
  if (rows.length === all.rows.length) return all;
  const takesPart = new Set(rows);
  return { ...all, rows, values: all.values.filter((_, i) => takesPart.has(all.rows[i]!)) };
}

function rowsAt(rows: Uint32Array, indices: Uint32Array): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(indices, index => rows[index]!);
}
