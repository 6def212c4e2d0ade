import { type NumericColumn, type Table, isNumeric } from '../../table/column.ts';

/** Birthdays are dates of the one that a row speaks of, not of the row. */
const birthNames = /birth|born|dob\b|geburt|naissance/i;
const leastPresent = 0.95;
/** Rows in the order of a column rise in this share of the steps at least. */
const mostlyRising = 0.9;

/** The columns that may say when each row happened: dates in nearly every row, the one that the rows are in order of first. */
export function timeColumns(table: Table): readonly NumericColumn[] {
  return table.columns
    .flatMap(column =>
      isNumeric(column) && column.kind === 'datetime' && !birthNames.test(column.name)
        ? [{ column, ...readTimes(column) }]
        : [],
    )
    .filter(({ present }) => present > 0 && present >= leastPresent * table.rows)
    .sort((a, b) => Number(b.inOrder) - Number(a.inOrder) || b.present - a.present)
    .map(({ column }) => column);
}

function readTimes({ values }: NumericColumn): { readonly present: number; readonly inOrder: boolean } {
  let [present, rises, last] = [0, 0, Number.NaN];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    present++;
    if (value >= last) rises++;
    last = value;
  }
  return { present, inOrder: rises >= mostlyRising * (present - 1) };
}
