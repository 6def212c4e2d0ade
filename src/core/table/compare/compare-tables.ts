import { compareColumns } from '../../drift/compare-columns.ts';
import type { ColumnDrift, Distributions } from '../../drift/drift-report.ts';
import { type Column, type ColumnKind, type ColumnSchema, type Table, isNumeric } from '../column.ts';
import { type ShownChanges, showChanges } from './changed-cells.ts';
import { type MatchingChoice, type RowComparison, compareRows } from './compare-rows.ts';

/** How far a column's distribution moved. */
export interface DistributionChange {
  readonly test: ColumnDrift['test'];
  /** Kolmogorov-Smirnov's D for numbers, Cramér's V else; null with too few values to tell. */
  readonly distance: number | null;
  /** Values that are not missing. */
  readonly values: readonly [before: number, after: number];
  /** Shares over the same bins or categories, before as the reference. */
  readonly distributions: Distributions;
}

/** A column that both versions have. */
export interface ColumnChange {
  readonly column: string;
  readonly kinds: readonly [before: ColumnKind, after: ColumnKind];
  readonly missing: readonly [before: number, after: number];
  /** It holds what it held, row for row: nothing else of it was compared. */
  readonly same: boolean;
  /** Null where nothing changed, values name rows, or are numbers here and words there. */
  readonly distribution: DistributionChange | null;
  /** Cells that changed; null where rows were told apart by content. */
  readonly changedCells: number | null;
}

export interface TableComparison {
  readonly rows: RowComparison;
  readonly shown: ShownChanges;
  /** The columns of the rows that came and of those that went. */
  readonly schemas: readonly [before: readonly ColumnSchema[], after: readonly ColumnSchema[]];
  readonly columnsAdded: readonly ColumnSchema[];
  readonly columnsRemoved: readonly ColumnSchema[];
  /** In the order of the older version. */
  readonly columns: readonly ColumnChange[];
}

/** What changed from one version of a table to another: rows, schema and distributions. @throws InputError */
export function compareTables(
  before: Table,
  after: Table,
  choice: MatchingChoice = { by: 'auto' },
  report?: (fraction: number) => void,
): TableComparison {
  report?.(0);
  const rows = compareRows(before, after, choice);
  report?.(0.6);
  const columns = before.columns.flatMap((column, i) => {
    report?.(0.6 + (0.4 * i) / before.columns.length);
    const other = after.columns.find(({ name }) => name === column.name);
    return other === undefined ? [] : [changeOf(column, other, rows)];
  });
  const schemas = [schemaOf(before), schemaOf(after)] as const;
  report?.(1);
  return {
    rows,
    shown: showChanges(before, after, rows),
    schemas,
    columnsAdded: onlyIn(schemas[1], schemas[0]),
    columnsRemoved: onlyIn(schemas[0], schemas[1]),
    columns,
  };
}

/** Whether anything about a column is other than it was. */
export function isChanged({ same, kinds, missing, distribution, changedCells }: ColumnChange): boolean {
  if (same) return false;
  return (
    kinds[0] !== kinds[1] ||
    missing[0] !== missing[1] ||
    (changedCells ?? 0) > 0 ||
    (distribution !== null && differs(distribution.distributions))
  );
}

function differs({ reference, current }: Distributions): boolean {
  return reference.some((share, i) => share !== current[i]);
}

function schemaOf({ columns }: Table): readonly ColumnSchema[] {
  return columns.map(({ name, kind }) => ({ name, kind }));
}

function onlyIn(schema: readonly ColumnSchema[], other: readonly ColumnSchema[]): readonly ColumnSchema[] {
  return schema.filter(({ name }) => !other.some(column => column.name === name));
}

function changeOf(before: Column, after: Column, rows: RowComparison): ColumnChange {
  const { matching, added, removed, changedCells } = rows;
  const sameRows = matching.by !== 'content' && added + removed === 0;
  const same = sameRows && before.kind === after.kind && !(before.name in changedCells);
  return {
    column: before.name,
    same,
    kinds: [before.kind, after.kind],
    missing: [countMissing(before), countMissing(after)],
    distribution: same ? null : distributionChange(before, after),
    changedCells: matching.by === 'content' ? null : (changedCells[before.name] ?? 0),
  };
}

function distributionChange(before: Column, after: Column): DistributionChange | null {
  if (isNumeric(before) !== isNumeric(after) || isNaming(before) || isNaming(after)) return null;
  const compared = compareColumns(before, after, 'feature');
  return {
    test: compared.test,
    distance: compared.test === 'none' || Number.isNaN(compared.effectSize) ? null : compared.effectSize,
    values: [
      compared.referenceRows - compared.referenceMissing,
      compared.currentRows - compared.currentMissing,
    ],
    distributions: compared.distributions,
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
