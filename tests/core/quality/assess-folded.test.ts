import { expect, test } from 'vitest';
import { profileTable } from '../../../src/core/explore/profile-table.ts';
import { assessQuality } from '../../../src/core/quality/assess.ts';
import { isNumeric } from '../../../src/core/table/column.ts';
import { foldedColumn, packedColumn } from '../../../src/core/table/packed-column.ts';
import { readText } from '../table/csv-text.ts';

const rows = Array.from({ length: 60 }, (_, row) => `C-${row},${row % 2 ? 'yes' : 'no'},${row % 7},same,`);
rows.push('C-1,yes,1,same,', '??,No,999999,same,late');

test('columns that are looked at one by one have the profile and the findings of the whole table', async () => {
  const { table } = await readText(`id,answer,count,constant,note\n${rows.join('\n')}\n`);
  const whole = {
    rows: table.rows,
    columns: table.columns.map(column =>
      isNumeric(column)
        ? { name: column.name, kind: column.kind, values: column.values }
        : { name: column.name, kind: column.kind, codes: column.codes, dictionary: column.dictionary },
    ),
  };
  expect(profileTable(table)).toEqual(profileTable(whole));
  expect(assessQuality(table, profileTable(table))).toEqual(assessQuality(whole, profileTable(whole)));
  expect(assessQuality(table, profileTable(table)).length).toBeGreaterThan(4);
});

test('an import makes no strings of the names of rows', async () => {
  const { table } = await readText(
    `id,x\n${Array.from({ length: 60 }, (_, row) => `C-${row},${row % 7}`).join('\n')}\n`,
  );
  const columns = table.columns.map(column => {
    if (isNumeric(column)) return column;
    const packed = packedColumn(column);
    const list = () => {
      throw new Error(`all texts of ${column.name} are made strings`);
    };
    return foldedColumn({ ...packed, texts: { ...packed.texts, list } });
  });
  const folded = { rows: table.rows, columns };
  expect(folded.columns[0]).toMatchObject({ kind: 'identifier' });
  expect(() => assessQuality(folded, profileTable(folded))).not.toThrow();
});
