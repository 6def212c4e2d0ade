import { expect, test } from 'vitest';
import { associationMatrix } from '../../../src/core/explore/association-matrix.ts';
import { clusterOrder } from '../../../src/core/explore/cluster-order.ts';
import { rowMap } from '../../../src/core/explore/row-map.ts';
import { matrixOf } from '../../../src/core/matrix.ts';
import { createRandom } from '../../../src/core/random.ts';
import { expectAllClose } from '../evaluation/close-to.ts';
import { numbers, words } from './columns.ts';
import { explorationReferences } from './exploration-reference.ts';

test("the order of the leaves, as scipy's average linkage", () => {
  const [reference] = explorationReferences<{ distances: number[][] }, number[]>('order');
  expect(clusterOrder(matrixOf(reference!.inputs.distances))).toEqual(reference!.expected);
  expect(clusterOrder(matrixOf([]))).toEqual([]);
  expect(clusterOrder(matrixOf([[0]]))).toEqual([0]);
});

test("the map of rows, as scikit-learn's PCA of standardised columns", () => {
  const [reference] = explorationReferences<
    { rows: number[][] },
    { components: number[][]; explained: number[]; scores: [number, number][] }
  >('map');
  const { rows } = reference!.inputs;
  const columns = rows[0]!.map((_, c) =>
    numbers(
      `x${c}`,
      rows.map(row => row[c]!),
    ),
  );
  const map = rowMap({ rows: rows.length, columns }, null, createRandom(1))!;
  const { components, explained, scores } = reference!.expected;
  expectAllClose(
    map.loadings.map(({ first }) => first),
    components[0]!,
  );
  expectAllClose(
    map.loadings.map(({ second }) => second),
    components[1]!,
  );
  expectAllClose(map.explained, explained);
  expect(map.points.row).toEqual(rows.map((_, row) => row));
  expectAllClose(
    map.points.x.slice(0, 10),
    scores.map(([x]) => x),
  );
  expectAllClose(
    map.points.y.slice(0, 10),
    scores.map(([, y]) => y),
  );
});

const rows = Array.from({ length: 3000 }, (_, row) => row);

test('of many rows 2,000 are drawn; the target, words and what does not vary take no part', () => {
  const table = {
    rows: 3000,
    columns: [
      numbers('up', rows),
      numbers(
        'wave',
        rows.map(row => (row % 11 === 0 ? null : Math.sin(row))),
      ),
      numbers(
        'same',
        rows.map(() => 4),
      ),
      numbers(
        'target',
        rows.map(row => -row),
      ),
      words(
        'word',
        rows.map(row => (row % 2 === 0 ? 'a' : 'b')),
      ),
    ],
  };
  const map = rowMap(table, 'target', createRandom(1))!;
  expect(map.loadings.map(({ column }) => column)).toEqual(['up', 'wave']);
  expect(map.points.row).toHaveLength(2000);
  expect(new Set(map.points.row).size).toBe(2000);
  expect(rowMap({ rows: 3000, columns: [numbers('up', rows)] }, null, createRandom(1))).toBeNull();
});

test('every pair of columns once, what is alike side by side, names left out', () => {
  const values = Array.from({ length: 40 }, (_, row) => (row * 17) % 23);
  const matrix = associationMatrix({
    rows: 40,
    columns: [
      numbers('a', values),
      words(
        'noise',
        values.map((_, row) => (row % 3 === 0 ? 'x' : 'y')),
      ),
      numbers(
        'b',
        values.map(value => 2 * value + 1),
      ),
      words(
        'name',
        values.map((_, row) => `row ${row}`),
        'identifier',
      ),
    ],
  });
  expect(matrix.left).toEqual(['name']);
  expect(matrix.pairs).toHaveLength(3);
  expect(matrix.pairs.map(({ measure }) => measure)).toEqual([
    'correlation ratio',
    'pearson',
    'correlation ratio',
  ]);
  expect(Math.abs(matrix.columns.indexOf('a') - matrix.columns.indexOf('b'))).toBe(1);
});
