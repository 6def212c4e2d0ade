import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Matrix, takeRows, zeros } from '../../src/core/matrix.ts';
import { fitKMeans, kMeans } from '../../src/core/models/cluster/k-means.ts';
import { plainKMeansRows } from '../../src/core/models/cluster/plain-k-means-rows.ts';
import { createRandom } from '../../src/core/random.ts';
import { loadKMeansRows } from '../../src/kernels/cluster/load.ts';

const compiledRows = (await loadKMeansRows())!;

/** Rows around some places, whole numbers with ties among them, far from the origin or not. */
function makePoints(rows: number, columns: number, { seed, spread, offset, whole }: Layout): Matrix {
  const random = createRandom(seed);
  const places = Array.from({ length: 4 * columns }, () => 5 * random());
  const points = zeros(rows, columns);
  for (let row = 0; row < rows; row++) {
    const place = Math.floor(4 * random());
    for (let c = 0; c < columns; c++) {
      const value = places[place * columns + c]! + spread * (random() - 0.5);
      points.data[row * columns + c] = offset + (whole ? Math.round(value) : value);
    }
  }
  return points;
}

interface Layout {
  readonly seed: number;
  readonly spread: number;
  readonly offset: number;
  readonly whole: boolean;
}

const layouts = fc.record({
  seed: fc.nat(1e6),
  spread: fc.constantFrom(0, 1, 20),
  offset: fc.constantFrom(0, 1e6),
  whole: fc.boolean(),
});

const setups = fc.record({
  layout: layouts,
  rows: fc.integer({ min: 21, max: 400 }),
  columns: fc.integer({ min: 1, max: 11 }),
  nClusters: fc.integer({ min: 1, max: 21 }),
  nInit: fc.integer({ min: 1, max: 3 }),
  init: fc.constantFrom('k-means++' as const, 'random' as const),
  weighted: fc.boolean(),
});

test('k-means with the compiled passes learns the very model of the plain ones', () => {
  fc.assert(
    fc.property(setups, ({ layout, rows, columns, weighted, ...settings }) => {
      const points = makePoints(rows, columns, layout);
      const params = { ...kMeans.defaults, ...settings, tol: 0, maxIter: 30 };
      const context = {
        seed: layout.seed,
        ...(weighted && { sampleWeight: Float64Array.from({ length: rows }, (_, row) => 0.5 + (row % 4)) }),
      };
      const found = fitKMeans(points, params, { ...context, engines: { kMeans: compiledRows } });
      expect(found).toEqual(fitKMeans(points, params, context));
    }),
    { numRuns: 30, seed: 9 },
  );
});

test('groups, sums and distances are those of the plain passes wherever the centers jump', () => {
  fc.assert(
    fc.property(layouts, fc.integer({ min: 1, max: 20 }), (layout, groups) => {
      const points = makePoints(150, 5, layout);
      const weights = Float64Array.from({ length: 150 }, (_, row) => row % 3);
      const [plain, compiled] = [plainKMeansRows, compiledRows].map(create =>
        create(points, weights, groups),
      );
      const random = createRandom(layout.seed);
      for (const rows of [plain!, compiled!]) rows.begin();
      for (let step = 0; step < 6; step++) {
        // Near where they were, or somewhere else altogether.
        const drawn = Array.from({ length: groups }, (_, group) =>
          step % 3 === 2 ? Math.floor(150 * random()) : group,
        );
        const jitter = step % 2 === 0 ? 0 : 0.1 * random();
        const at = takeRows(points, drawn);
        const centers = { ...at, data: at.data.map(value => value + jitter) };
        expect(compiled!.assign(centers)).toBe(plain!.assign(centers));
        expect(compiled!.labels()).toEqual(plain!.labels());
        expect(compiled!.sums()).toEqual(plain!.sums());
        expect(compiled!.distances(centers)).toEqual(plain!.distances(centers));
        // Groups that were found elsewhere, right or wrong, leave no bound that holds no more.
        const others = Int32Array.from({ length: 150 }, (_, row) => (row * step) % groups);
        expect(compiled!.adopt(others)).toBe(plain!.adopt(others));
      }
    }),
    { numRuns: 40, seed: 2 },
  );
});
