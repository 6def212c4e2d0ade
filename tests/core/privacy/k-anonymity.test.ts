import { expect, test } from 'vitest';
import { kAnonymity } from '../../../src/core/privacy/k-anonymity.ts';
import { references } from '../../reference/reference.ts';
import { tableOf } from '../table-of.ts';

type Cells = readonly (string | number | null)[];

/** Whole numbers: exact. */
test.each(references<Readonly<Record<string, Cells>>, object>('privacy'))(
  'groups of rows that are alike as pandas counts them: $name',
  ({ inputs, expected }) => {
    expect(kAnonymity(tableOf(inputs))).toEqual({ columns: ['zip', 'age', 'gender'], ...expected });
  },
);
