import { mean } from '../../evaluation/mean.ts';
import type { Problem } from '../../pipeline/problem.ts';
import { type NumericColumn, type Table, isNumeric } from '../../table/column.ts';
import { seedsOf } from '../seeds.ts';
import type { SplitSettings } from '../split-plan.ts';
import { readTarget } from '../target-values.ts';
import { takeValues } from '../training-data.ts';
import { cutFolds } from './cut-rows.ts';
import { cutTable } from './cut-table.ts';
import { timeColumns } from './time-columns.ts';

/** What one part of the rows holds. */
export interface PartPreview {
  readonly rows: number;
  /** Rows of each class, in the order of the preview's classes; null where a number is predicted. */
  readonly classRows: readonly number[] | null;
  /** Mean of a number that is predicted; null for classes. */
  readonly targetMean: number | null;
  /** The earliest and the latest moment, in the unit of the preview's time; null without one. */
  readonly from: number | null;
  readonly to: number | null;
  /** Different groups; null where the split is not by group. */
  readonly groups: number | null;
}

/** Into which parts a split cuts the rows. */
export interface SplitPreview {
  readonly classes: readonly string[];
  /** The column that `from` and `to` speak of: the one that is split by, or else the first of dates; null without one. */
  readonly time: { readonly column: string; readonly kind: NumericColumn['kind'] } | null;
  readonly training: PartPreview;
  readonly test: PartPreview;
  readonly folds: readonly { readonly training: PartPreview; readonly test: PartPreview }[];
  /** Rows left out: without a target, or without what the split goes by. */
  readonly rowsWithoutTarget: number;
  readonly rowsOutsideSplit: number;
}

/** The parts that a training with this seed cuts the rows into. @throws InputError when the rows do not allow it */
export function previewSplit(
  table: Table,
  problem: Problem,
  settings: SplitSettings,
  seed: number,
): SplitPreview {
  const targetValues = readTarget(table, problem);
  const seeds = seedsOf(seed);
  const cut = cutTable(table, targetValues, settings, seeds.testSet);
  const { target, trainRows, testRows, trainValues, testValues, foldSplit } = cut;
  const folds = cutFolds(foldSplit, { target, values: trainValues }, settings.folds, seeds.folds);
  const classes = target.task === 'classification' ? target.classes : [];
  const time = timeOf(table, settings);
  const group = settings.split?.kind === 'group' ? table.columns.find(isNamed(settings.split.column)) : null;
  const cells = group && (isNumeric(group) ? group.values : group.codes);
  const part = (rows: Uint32Array, values: Float64Array): PartPreview => ({
    rows: rows.length,
    classRows: target.task === 'classification' ? countsOf(values, classes.length) : null,
    targetMean: target.task === 'classification' ? null : mean(values),
    ...rangeOf(time, rows),
    groups: cells ? new Set(Array.from(rows, row => cells[row]!)).size : null,
  });
  const trainingPart = (indices: Uint32Array) =>
    part(takeRowNumbers(trainRows, indices), takeValues(trainValues, indices));
  return {
    classes,
    time: time && { column: time.name, kind: time.kind },
    training: part(trainRows, trainValues),
    test: part(testRows, testValues),
    folds: folds.map(({ train, test }) => ({ training: trainingPart(train), test: trainingPart(test) })),
    rowsWithoutTarget: table.rows - targetValues.rows.length,
    rowsOutsideSplit: cut.rowsOutsideSplit,
  };
}

const isNamed =
  (name: string | null) =>
  (column: { readonly name: string }): boolean =>
    column.name === name;

function timeOf(table: Table, { split }: SplitSettings): NumericColumn | null {
  if (split?.kind !== 'time') return timeColumns(table)[0] ?? null;
  const column = table.columns.find(isNamed(split.column));
  return column !== undefined && isNumeric(column) ? column : null;
}

function takeRowNumbers(rows: Uint32Array, indices: Uint32Array): Uint32Array {
  return Uint32Array.from(indices, index => rows[index]!);
}

function countsOf(codes: Float64Array, classes: number): readonly number[] {
  const counts = Array<number>(classes).fill(0);
  for (const code of codes) counts[code]!++;
  return counts;
}

function rangeOf(time: NumericColumn | null, rows: Uint32Array): Pick<PartPreview, 'from' | 'to'> {
  let [from, to] = [Infinity, -Infinity];
  if (time !== null) {
    for (const row of rows) {
      const moment = time.values[row]!;
      if (moment < from) from = moment;
      if (moment > to) to = moment;
    }
  }
  return from <= to ? { from, to } : { from: null, to: null };
}
