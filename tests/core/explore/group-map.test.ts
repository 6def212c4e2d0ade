import { expect, test } from 'vitest';
import { groupMap } from '../../../src/core/explore/group-map.ts';
import { matrixOf } from '../../../src/core/matrix.ts';
import { pca } from '../../../src/core/preprocessing/reducing/pca.ts';
import { createRandom } from '../../../src/core/random.ts';
import { isNumeric } from '../../../src/core/table/column.ts';
import { tableOf } from '../table-of.ts';

const rows = [
  [1, 2, 7],
  [2, 1, 7],
  [3, 5, 7],
  [4, 3, 7],
  [9, 8, 7],
];
const numbers = (from: number) => Array.from(rows, (_, row) => from + row);

test('rows lie where the principal components put them, which are held against scikit-learn elsewhere', () => {
  const table = tableOf({ a: rows.map(row => row[0]!), b: rows.map(row => row[1]!) });
  const fitted = pca.fit(table, pca.defaults, { seed: 1, target: null });
  const [first] = pca.transform(fitted, table).columns;
  const map = groupMap(matrixOf(rows), numbers(10), [0, 0, 1, 1, 1], createRandom(1))!;
  if (first === undefined || !isNumeric(first)) throw new Error('pca made no number');
  map.points.x.forEach((x, row) => expect(Math.abs(x)).toBeCloseTo(Math.abs(first.values[row]!), 10));
  expect(map.explained[0]).toBeCloseTo(fitted.explainedVarianceRatio[0]!, 12);
  expect(map.explained[0] + map.explained[1]).toBeCloseTo(1, 12);
  expect(map.points).toMatchObject({ row: numbers(10), group: [0, 0, 1, 1, 1] });
});

test('of many rows some are drawn', () => {
  const many = Array.from({ length: 3000 }, (_, row) => [row, row % 7]);
  const map = groupMap(
    matrixOf(many),
    many.map((_, row) => row),
    many.map(() => 0),
    createRandom(1),
  )!;
  expect(map.points.row).toHaveLength(1200);
});

test('one feature that varies makes no map', () => {
  const flat = rows.map(([a, , c]) => [a!, c!]);
  expect(groupMap(matrixOf(flat), numbers(0), [0, 0, 0, 0, 0], createRandom(1))).toBeNull();
});
