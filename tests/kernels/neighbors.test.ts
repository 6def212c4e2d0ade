import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type Matrix, zeros } from '../../src/core/matrix.ts';
import { createBruteSearch } from '../../src/core/models/neighbors/brute-search.ts';
import { kNeighborsClassifier } from '../../src/core/models/neighbors/k-neighbors-classifier.ts';
import { createRandom } from '../../src/core/random.ts';
import { loadNeighborSearch } from '../../src/kernels/neighbors/load.ts';

vi.setConfig({ testTimeout: 60_000 });

const createSearch = (await loadNeighborSearch())!;

/** Columns of every sort: whole numbers with many ties, others with some far out, one constant. */
function makePoints(rows: number, columns: number, spread: number, seed: number): Matrix {
  const random = createRandom(seed);
  const points = zeros(rows, columns);
  for (let i = 0; i < points.data.length; i++) {
    const [column, draw] = [i % columns, random()];
    points.data[i] =
      column % 4 === 0
        ? Math.floor(4 * draw)
        : column % 4 === 3
          ? 1e6
          : (draw - 0.5) ** (column % 4 === 1 ? 1 : 9) * spread;
  }
  return points;
}

const setups = fc.record({
  rows: fc.integer({ min: 1, max: 1100 }),
  columns: fc.integer({ min: 1, max: 13 }),
  queries: fc.integer({ min: 1, max: 40 }),
  count: fc.integer({ min: 1, max: 30 }),
  spread: fc.constantFrom(1e-9, 1, 1e12),
  p: fc.constantFrom(1 as const, 2 as const),
  seed: fc.nat(1e6),
});

test('the compiled search finds the very rows and distances of the plain one', () => {
  fc.assert(
    fc.property(setups, ({ rows, columns, queries, count, spread, p, seed }) => {
      const points = makePoints(rows, columns, spread, seed);
      const asked = makePoints(queries, columns, 2 * spread, seed + 1);
      const places = Math.min(count, rows);
      const plain = createBruteSearch(points, p);
      const compiled = createSearch(points, p);
      expect(compiled(asked, places)).toEqual(plain(asked, places));
      // Again, of other queries: nothing is left of the first.
      const others = makePoints(5, columns, spread, seed + 2);
      expect(compiled(others, 1)).toEqual(plain(others, 1));
    }),
    { numRuns: 40, seed: 4 },
  );
});

test('a model answers the same with the compiled search', async () => {
  const points = makePoints(300, 6, 1, 8);
  const target = Float64Array.from({ length: 300 }, (_, row) => row % 3);
  const params = { ...kNeighborsClassifier.defaults, weights: 'distance' as const };
  const model = await kNeighborsClassifier.fit(points, target, params, { seed: 0, classes: 3 });
  const asked = makePoints(100, 6, 1, 9);
  const engines = { boosting: null, forest: null, neighbors: createSearch };
  expect(kNeighborsClassifier.predict(model, asked, engines)).toEqual(
    kNeighborsClassifier.predict(model, asked),
  );
});
