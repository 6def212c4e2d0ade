import { expect, test } from 'vitest';
import { rowTexts } from '../../../../src/features/data/table/row-texts.ts';
import { numbers, words } from '../../../core/explore/columns.ts';

test('each row in the order of the columns, nothing where missing, dates as days', () => {
  const columns = [
    words('zip', ['007', null]),
    numbers('charge', [29.85, null]),
    numbers('since', [0, 86_400_000], 'datetime'),
  ];
  expect(rowTexts({ rows: 2, columns })).toEqual([
    ['007', '29.85', '1970-01-01'],
    ['', '', '1970-01-02'],
  ]);
});
