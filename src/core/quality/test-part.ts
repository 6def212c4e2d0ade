import { InputError } from '../errors.ts';
import type { Problem } from '../pipeline/problem.ts';
import type { SplitSettings } from '../selection/split-plan.ts';
import { cutTable } from '../selection/splitting/cut-table.ts';
import { findFixedSplit } from '../selection/splitting/recommend-split.ts';
import { splitColumn } from '../selection/splitting/row-split.ts';
import { readTarget } from '../selection/target-values.ts';
import type { Table } from '../table/column.ts';

/** The rows that a training learns from and is tested on. */
export interface TestPart {
  /** The column that they are cut by; null where there is none. */
  readonly column: string | null;
  /** Ascending, 0-based. */
  readonly trainRows: Uint32Array;
  readonly testRows: Uint32Array;
}

/** As training does where nobody has chosen. */
export const defaultSplit: SplitSettings = { testShare: 0.2, folds: 5 };
const firstSeed = 42;

/** How training is to cut the rows: as the person chose, else by a column that says which are the test, else at random. */
export function splitOf(table: Table, chosen: SplitSettings | null): SplitSettings {
  return chosen ?? findFixedSplit(table)?.settings ?? defaultSplit;
}

/** Whether any row may come to lie on either side; where classes are kept apart too. */
export function isRandom(settings: SplitSettings): boolean {
  return (
    settings.split === undefined || settings.split.kind === 'random' || settings.split.kind === 'stratified'
  );
}

/** The cut with the seed that training proposes; null where the rows cannot be cut so, which training tells. */
export function testPartOf(table: Table, problem: Problem, settings: SplitSettings): TestPart | null {
  try {
    const { trainRows, testRows } = cutTable(table, readTarget(table, problem), settings, firstSeed);
    return { column: settings.split ? splitColumn(settings.split) : null, trainRows, testRows };
  } catch (reason) {
    if (reason instanceof InputError) return null;
    throw reason;
  }
}

/** What the rows say besides on which side of the cut they are. */
export function withoutSplit({ rows, columns }: Table, { column }: TestPart): Table {
  return { rows, columns: columns.filter(({ name }) => name !== column) };
}
