import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Matrix, matrixOf, zeros } from '../../../../src/core/matrix.ts';
import { createBruteSearch } from '../../../../src/core/models/neighbors/brute-search.ts';
import { rankCandidates, settleUnsure } from '../../../../src/core/models/neighbors/candidates.ts';
import { inUnits, unitOf } from '../../../../src/core/models/neighbors/unit-rows.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { singlePrecisionCandidates } from './single-precision-search.ts';

/** The nearest rows by way of candidates, and how many queries single precision left unsure. */
function searchByCandidates(rows: Matrix, queries: Matrix, p: 1 | 2, count: number, parts = 3) {
  const unit = unitOf(rows, p);
  const asked = inUnits(queries, unit);
  const places = count + 3;
  const candidates = singlePrecisionCandidates(inUnits(rows, unit), asked, p, { places, parts });
  const { neighborhoods, unsure } = rankCandidates(rows, queries, count, candidates, unit, asked.norms);
  const exact = createBruteSearch(rows, p);
  return { found: settleUnsure(neighborhoods, unsure, queries, count, exact), unsure: unsure.length };
}

/** Numbers of one size around a middle far off, or whole ones with many ties. */
function points(rows: number, columns: number, { seed, offset, size, whole }: Layout): Matrix {
  const random = createRandom(seed);
  const drawn = zeros(rows, columns);
  for (let i = 0; i < drawn.data.length; i++)
    drawn.data[i] = whole ? Math.floor(random() * 3) : offset + size * (random() - 0.5);
  return drawn;
}

interface Layout {
  readonly seed: number;
  readonly offset: number;
  readonly size: number;
  readonly whole: boolean;
}

const layouts = fc.record({
  seed: fc.nat(1e6),
  offset: fc.constantFrom(0, 1, 1e9),
  size: fc.constantFrom(1e-12, 1, 1e30),
  whole: fc.boolean(),
});

test('the nearest of single precision’s candidates are the very rows and distances of the plain search', () => {
  fc.assert(
    fc.property(
      layouts,
      fc.integer({ min: 1, max: 80 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(1 as const, 2 as const),
      (layout, rowCount, columns, neighbors, p) => {
        const rows = points(rowCount, columns, layout);
        const queries = points(9, columns, { ...layout, seed: layout.seed + 1 });
        const count = Math.min(neighbors, rowCount);
        const { found } = searchByCandidates(rows, queries, p, count);
        expect(found).toEqual(createBruteSearch(rows, p)(queries, count));
      },
    ),
    { numRuns: 60, seed: 3 },
  );
});

test('it seldom leaves a query unsure, but where rows are alike it says so', () => {
  const layout = { seed: 5, offset: 0, size: 1, whole: false };
  const rows = points(400, 6, layout);
  const queries = points(100, 6, { ...layout, seed: 6 });
  expect(searchByCandidates(rows, queries, 2, 5).unsure).toBeLessThan(2);
  const same = matrixOf(Array.from({ length: 50 }, () => [1, 2]));
  expect(searchByCandidates(same, matrixOf([[3, 3]]), 2, 5).unsure).toBe(1);
});

test('a query farther out than single precision reaches is left to the plain search', () => {
  const rows = points(50, 2, { seed: 1, offset: 0, size: 1, whole: false });
  const queries = matrixOf([
    [1e300, 0],
    [1e25, 1],
    [0, 0],
  ]);
  const { found, unsure } = searchByCandidates(rows, queries, 1, 3);
  expect(found).toEqual(createBruteSearch(rows, 1)(queries, 3));
  expect(unsure).toBe(2);
});
