import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Column, type Table, cellText, isNumeric } from '../../../src/core/table/column.ts';
import {
  beginImport,
  readRows,
  readRowsAt,
  readTable,
  writeColumn,
  writeColumns,
} from '../../../src/storage/data/columns.ts';
import { read } from '../../../src/storage/transaction.ts';
import { penguins, store, versionOf } from '../examples.ts';
import { withFreshStorage } from '../fresh-storage.ts';

withFreshStorage();

/** A table over several chunks: numbers break at 131,072 rows, codes at 262,144. */
function longTable(rows: number): Table {
  return {
    rows,
    columns: [
      { name: 'n', kind: 'integer', values: Float64Array.from({ length: rows }, (_, row) => row) },
      {
        name: 'id',
        kind: 'identifier',
        codes: Int32Array.from({ length: rows }, (_, row) => row),
        dictionary: Array.from({ length: rows }, (_, row) => `id-${row}-ß`),
      },
    ],
  };
}

/** Short enough to compare: 300,000 texts one by one take a test runner seconds. */
function fingerprint(column: Column): string {
  const numbers = isNumeric(column) ? column.values : column.codes;
  const texts = isNumeric(column) ? '' : column.dictionary.join('\n');
  return createHash('sha256').update(numbers).update(texts).digest('hex');
}

describe('readTable', () => {
  it('gives back every bit: NaN, −0, missing codes, a byte order mark inside a cell', async () => {
    const version = await store(penguins);
    expect(await readTable(version)).toStrictEqual(penguins);
  });

  it('gives the named columns in the order asked for', async () => {
    const version = await store(penguins);
    const table = await readTable(version, ['species', 'mass']);
    expect(table.columns.map(column => column.name)).toEqual(['species', 'mass']);
  });

  it('names a column that is not there', async () => {
    const version = await store(penguins);
    expect(() => readTable(version, ['wings'])).toThrow('no column "wings"');
  });

  it('joins columns longer than one chunk', async () => {
    const table = longTable(300_000);
    const version = await store(table);
    const keys = await read(['columnChunks'], ({ store }) => store.getAllKeys());
    expect(keys.filter(([, column]) => column === 0)).toHaveLength(3);
    expect(keys.filter(([, column, chunk]) => column === 1 && chunk >= 0)).toHaveLength(2);
    expect(keys.filter(([, column, chunk]) => column === 1 && chunk < 0).length).toBeGreaterThan(2);
    const { columns } = await readTable(version);
    expect(columns.map(fingerprint)).toEqual(table.columns.map(fingerprint));
  });

  it('says which column lacks chunks', async () => {
    await beginImport('key-2', 'half.csv');
    await writeColumn('key-2', 0, penguins.columns[0]!);
    const half = versionOf(penguins, { storageKey: 'key-2' });
    await expect(readTable(half, ['mass'])).resolves.toBeDefined();
    await expect(readTable(half)).rejects.toMatchObject({
      name: 'StorageDamagedError',
      message: expect.stringContaining('"species"'),
    });
  });

  it('keeps a text longer than a chunk', async () => {
    const long = 'ä'.repeat(1_500_000);
    const column = {
      name: 't',
      kind: 'text',
      codes: Int32Array.of(0, 1, 2),
      dictionary: ['a', long, 'b'],
    } as const;
    const version = await store({ rows: 3, columns: [column] }, { storageKey: 'long' });
    expect((await readTable(version)).columns[0]).toStrictEqual(column);
    const { columns } = await readRows(version, 1, 2);
    expect(columns[0]).toMatchObject({ dictionary: [long, 'b'] });
  });
});

describe('readRows', () => {
  it('reads across the border of two chunks, with the texts of these rows alone', async () => {
    const version = await store(longTable(300_000), { storageKey: 'border' });
    const { rows, columns } = await readRows(version, 131_071, 3);
    expect(rows).toBe(3);
    expect(columns[0]).toMatchObject({ values: Float64Array.of(131_071, 131_072, 131_073) });
    expect(columns[1]).toMatchObject({
      codes: Int32Array.of(0, 1, 2),
      dictionary: ['id-131071-ß', 'id-131072-ß', 'id-131073-ß'],
    });
  });

  it('stops at the last row', async () => {
    const version = await store(penguins, { storageKey: 'end' });
    const table = await readRows(version, 3, 50);
    expect(table.rows).toBe(1);
    expect(table.columns.map(column => cellText(column, 0))).toEqual(['4.5e-300', '\uFEFFGentoo 🐧']);
    expect((await readRows(version, 10, 5)).rows).toBe(0);
  });
});

it('rows anywhere in a table are read each by itself, in the order asked for', async () => {
  const version = await store(longTable(300_000), { storageKey: 'anywhere' });
  const tables = await readRowsAt(version, [299_999, 0, 131_072]);
  expect(tables.map(({ columns }) => columns.map(column => cellText(column, 0)))).toEqual([
    ['299999', 'id-299999-ß'],
    ['0', 'id-0-ß'],
    ['131072', 'id-131072-ß'],
  ]);
});

describe('writeColumns', () => {
  it('stores many columns in one go, at their places', async () => {
    await beginImport('key-1', 'penguins.csv');
    await writeColumns('key-1', 0, penguins.columns);
    expect(await readTable(versionOf(penguins))).toStrictEqual(penguins);
  });
});

describe('writeColumn', () => {
  it('refuses columns of an import that nobody began', async () => {
    await expect(writeColumn('nowhere', 0, penguins.columns[0]!)).rejects.toMatchObject({
      name: 'NotStoredError',
    });
  });
});
