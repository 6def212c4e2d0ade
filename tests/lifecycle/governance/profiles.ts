import { profileTable } from '../../../src/core/explore/profile-table.ts';
import type { ColumnProfile } from '../../../src/core/explore/profile.ts';
import type { Column } from '../../../src/core/table/column.ts';

/** The profile of a table of these columns. */
export function profileOf(...columns: readonly Column[]): readonly ColumnProfile[] {
  const first = columns[0]!;
  return profileTable({ rows: 'values' in first ? first.values.length : first.codes.length, columns });
}
