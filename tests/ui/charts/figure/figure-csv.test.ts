import { expect, test } from 'vitest';
import { figureCsv } from '../../../../src/ui/charts/figure/figure-csv.ts';

test('the numbers of a chart as CSV: quoted where need be, formulas made harmless, numbers as they are', () => {
  const csv = figureCsv({
    columns: ['', 'Rows, all'],
    rows: [
      ['a "b"', -3.25],
      ['=1+1', NaN],
      ['-x', 1e-7],
    ],
  });
  expect(csv).toBe(`,"Rows, all"\r\n"a ""b""",-3.25\r\n'=1+1,\r\n'-x,1e-7\r\n`);
});
