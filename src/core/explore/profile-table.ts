import { isNumeric, type Table } from '../table/column.ts';
import { passing } from '../table/packed-column.ts';
import type { ColumnProfile } from './profile.ts';
import { profileCoded } from './profile-coded.ts';
import { profileNumeric } from './profile-numeric.ts';

/** Tells every column over all its rows; `report` hears the fraction of the columns done. */
export function profileTable(table: Table, report?: (fraction: number) => void): ColumnProfile[] {
  return table.columns.map((column, done) => {
    const profile = passing(column, whole =>
      isNumeric(whole) ? profileNumeric(whole) : profileCoded(whole),
    );
    report?.((done + 1) / table.columns.length);
    return profile;
  });
}
