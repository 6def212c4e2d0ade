import { expect, test } from 'vitest';
import { associationMatrix, measureOf } from '../../../src/core/explore/association-matrix.ts';
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

test('of many rows 1,200 are drawn; the target, words and what does not vary take no part', () => {
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
  expect(map.points.row).toHaveLength(1200);
  expect(new Set(map.points.row).size).toBe(1200);
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
  expect(matrix.columns.map(({ name }) => name)).toEqual(['a', 'noise', 'b']);
  const [a, noise, b] = matrix.columns;
  expect([measureOf(a!, noise!), measureOf(a!, b!), measureOf(noise!, noise!)]).toEqual([
    'correlation ratio',
    'pearson',
    'cramers v',
  ]);
  expect(matrix.values[2]).toBeCloseTo(1, 12);
  expect(matrix.values[6]).toBeCloseTo(1, 12);
  expect(matrix.values[0]).toBeNaN();
  expect(Math.abs(matrix.order.indexOf(0) - matrix.order.indexOf(2))).toBe(1);
});

test('a table of 450 columns is compared as far as one can read it', () => {
  const columns = Array.from({ length: 450 }, (_, c) => numbers(`x${c}`, [c, 1, 4, (c * 7) % 5]));
  const heard: number[] = [];
  const matrix = associationMatrix({ rows: 4, columns }, done => heard.push(done));
  expect([matrix.columns.length, matrix.left.length, matrix.left[0]]).toEqual([400, 50, 'x400']);
  expect(matrix.order.toSorted((a, b) => a - b)).toEqual([...Array(400).keys()]);
  expect(heard.at(-1)).toBe(1);
});
