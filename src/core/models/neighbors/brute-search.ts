import type { Matrix } from '../../matrix.ts';
import { createNearestList } from './nearest-list.ts';
import { type NeighborSearch, powerDistance } from './neighbor-search.ts';

/** Rows that are compared with several queries while they are at hand. */
const rowsOfBlock = 256;

/** Compares every query with every row: the reference of the other searches. */
export function createBruteSearch(rows: Matrix, p: number): NeighborSearch {
  const distanceOf = powerDistance(p, rows.columns);
  return (queries, count) => {
    const neighborhoods = {
      rows: new Uint32Array(queries.rows * count),
      distances: new Float64Array(queries.rows * count),
    };
    const lists = Array.from({ length: queries.rows }, () => createNearestList(count));
    for (let first = 0; first < rows.rows; first += rowsOfBlock) {
      const end = Math.min(first + rowsOfBlock, rows.rows);
      lists.forEach((list, query) => {
        let reach = list.reach();
        for (let row = first; row < end; row++) {
          const distance = distanceOf(queries.data, query * queries.columns, rows.data, row * rows.columns);
          if (distance > reach) continue;
          list.offer(distance, row);
          reach = list.reach();
        }
      });
    }
    lists.forEach((list, query) => list.write(neighborhoods.distances, neighborhoods.rows, query * count));
    return neighborhoods;
  };
}
