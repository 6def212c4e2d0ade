import { compareColumns } from '../../drift/compare-columns.ts';
import { type Column, type ColumnKind, type Table, isNumeric } from '../column.ts';
import { type RowComparison, compareRows } from './compare-rows.ts';

/** A column that both versions have. */
export interface ColumnChange {
  readonly column: string;
  readonly kinds: readonly [before: ColumnKind, after: ColumnKind];
  readonly missing: readonly [before: number, after: number];
  /** How far the distribution moved: Kolmogorov-Smirnov's D for numbers, Cramér's V else; null where it cannot be told. */
  readonly distance: number | null;
  /** Cells that changed; null where rows were told apart by content. */
  readonly changedCells: number | null;
}

export interface TableComparison {
  readonly rows: RowComparison;
  readonly columnsAdded: readonly string[];
  readonly columnsRemoved: readonly string[];
  /** In the order of the older version. */
  readonly columns: readonly ColumnChange[];
}

/** What changed from one version of a table to another: rows, schema and distributions. */
export function compareTables(
  before: Table,
  after: Table,
  report?: (fraction: number) => void,
): TableComparison {
  report?.(0);
  const rows = compareRows(before, after);
  report?.(0.6);
  const columns = before.columns.flatMap((column, i) => {
    report?.(0.6 + (0.4 * i) / before.columns.length);
    const other = after.columns.find(({ name }) => name === column.name);
    return other === undefined ? [] : [changeOf(column, other, rows)];
  });
  report?.(1);
  return {
    rows,
    columnsAdded: columnsOnlyIn(after, before),
    columnsRemoved: columnsOnlyIn(before, after),
    columns,
  };
}

function columnsOnlyIn({ columns }: Table, other: Table): readonly string[] {
  return columns.map(({ name }) => name).filter(name => !other.columns.some(column => column.name === name));
}

function changeOf(before: Column, after: Column, rows: RowComparison): ColumnChange {
  const spread = isNumeric(before) === isNumeric(after) && !isNaming(before) && !isNaming(after);
  const compared = spread ? compareColumns(before, after, 'feature') : null;
  const distance = compared === null || compared.test === 'none' ? null : compared.effectSize;
  return {
    column: before.name,
    kinds: [before.kind, after.kind],
    missing: [countMissing(before), countMissing(after)],
    distance: distance !== null && Number.isNaN(distance) ? null : distance,
    changedCells: rows.matching.by === 'content' ? null : (rows.changedCells[before.name] ?? 0),
  };
}

/** Identifiers and free texts name rows: every one is new, and their distribution says nothing. */
function isNaming({ kind }: Column): boolean {
  return kind === 'identifier' || kind === 'text';
}

function countMissing(column: Column): number {
  return isNumeric(column)
    ? column.values.reduce((sum, value) => sum + Number(Number.isNaN(value)), 0)
    : column.codes.reduce((sum, code) => sum + Number(code === -1), 0);
}
