import { isNumeric, type Table } from '../table/column.ts';
import { passingColumn } from '../table/packed-column.ts';
import type { ColumnProfile } from './profile.ts';
import { profileCoded } from './profile-coded.ts';
import { profileNumeric } from './profile-numeric.ts';

/** Tells every column over all its rows; `report` hears the fraction of the columns done. */
export function profileTable(table: Table, report?: (fraction: number) => void): ColumnProfile[] {
  return table.columns.map((folded, done) => {
    const column = passingColumn(folded);
    const profile = isNumeric(column) ? profileNumeric(column) : profileCoded(column);
    report?.((done + 1) / table.columns.length);
    return profile;
  });
}
