import { expect, test } from 'vitest';
import { appendRows } from '../../../../src/core/table/stack/append-rows.ts';
import { kindsAsBefore } from '../../../../src/core/table/stack/kinds-as-before.ts';
import { tableOf } from '../../table-of.ts';
import { cellsOf, kindsOf, readText } from '../csv-text.ts';

const read = async (text: string) => (await readText(text)).table;

test('the kinds of the table that is there stay, where all values allow it', async () => {
  const present = await read(
    `id,n,b\n${Array.from({ length: 30 }, (_, i) => `${i},${i},yes`).join('\n')}\n31,4,no\n`,
  );
  expect(kindsOf(present)).toEqual(['id: identifier', 'n: integer', 'b: boolean']);
  const newer = tableOf({ n: [1.5, 2], id: ['31', '32'], b: ['yes', 'yes'] });
  const both = appendRows(present, newer, 'all');
  expect(kindsOf(both)).toEqual(['id: identifier', 'n: number', 'b: boolean']);
  expect(cellsOf(both).at(-2)).toEqual(['31', '1.5', 'yes']);
});

test('words over numbers make words, and a third word makes a category', async () => {
  const present = await read('n,b\n1,yes\n2,no\n');
  const newer = await read('n,b\nnone at all,perhaps\nsome of them,no\n');
  const both = appendRows(present, newer, 'all');
  expect(kindsOf(both)).toEqual(['n: category', 'b: category']);
  expect(cellsOf(both).map(([n]) => n)).toEqual(['1', '2', 'none at all', 'some of them']);
});

test('newer rows without a value leave the kind as it is', async () => {
  const both = appendRows(await read('n,b\n1,x\n2,y\n'), await read('n,b\n,x\n,y\n'), 'all');
  expect(kindsOf(both)).toEqual(['n: integer', 'b: category']);
});

test('only columns that both have are kept where that is wanted', async () => {
  const both = appendRows(await read('a,b\n1,x\n2,y\n'), await read('a,c\n1,x\n2,y\n'), 'common');
  expect(kindsOf(both)).toEqual(['a: integer']);
});

test('newer values are read as the kinds before, unless they contradict them', async () => {
  const newer = await read('code,n,when,b\n10,1,x,1\n20,2,y,0\n');
  const known = [
    { name: 'code', kind: 'category' },
    { name: 'n', kind: 'number' },
    { name: 'when', kind: 'datetime' },
    { name: 'b', kind: 'integer' },
  ] as const;
  expect(kindsAsBefore(known, newer, undefined)).toEqual({ code: 'category', n: 'number', b: 'integer' });
});
