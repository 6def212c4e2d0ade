import { expect, test } from 'vitest';
import { cellText } from '../../../src/core/table/column.ts';
import { rowOfCells } from '../../../src/core/table/row-of-cells.ts';

test('cells become a row of the schema; what is not there is missing', () => {
  const row = rowOfCells(
    [
      { name: 'age', kind: 'integer' },
      { name: 'plan', kind: 'category' },
      { name: 'size', kind: 'number' },
      { name: 'side', kind: 'category' },
    ],
    { age: 7, plan: 'NA' },
  );
  expect(row.columns.map(column => cellText(column, 0))).toEqual(['7', 'NA', '', '']);
});
