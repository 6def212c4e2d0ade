import { expect, test } from 'vitest';
import { kAnonymity, smallGroups } from '../../../src/core/privacy/k-anonymity.ts';
import { references } from '../../reference/reference.ts';
import { tableOf } from '../table-of.ts';

interface Expected {
  readonly rowsUnder5: number;
  /** Row and size of its group, the smallest groups first. */
  readonly rowsUnder5Smallest: readonly (readonly [number, number])[];
}
type Cells = readonly (string | number | null)[];

/** Whole numbers: exact. */
test.each(references<Readonly<Record<string, Cells>>, Expected>('privacy'))(
  'groups of rows that are alike as pandas counts them: $name',
  ({ inputs, expected }) => {
    const { rowsUnder5, rowsUnder5Smallest, ...groups } = expected;
    const columns = ['zip', 'age', 'gender'];
    expect(kAnonymity(tableOf(inputs))).toEqual({ columns, ...groups });
    const small = smallGroups(tableOf(inputs), 5);
    expect(small).toMatchObject({ ...groups, k: 5, rowsUnder: rowsUnder5 });
    expect(small.rows.slice(0, 10).map(({ row, groupSize }) => [row, groupSize])).toEqual(rowsUnder5Smallest);
  },
);
