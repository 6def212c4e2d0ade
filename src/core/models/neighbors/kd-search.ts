import type { Matrix } from '../../matrix.ts';
import { type KdTree, leftCount } from './kd-tree.ts';
import { createNearestList } from './nearest-list.ts';
import { type NeighborSearch, powerDistance } from './neighbor-search.ts';

/** Rounding of the bound that a cut gives must never lose a row that is exactly as far as the farthest kept. */
const caution = 1 - 1e-12;

/**
 * Goes down to the side of each query first, and to the other side only where it can hold a row that is near enough: the
 * distance to a box is kept up column by column (Arya and Mount 1993, Algorithms for fast vector quantization).
 */
export function createKdSearch(rows: Matrix, tree: KdTree, p: number): NeighborSearch {
  const { columns } = rows;
  const distanceOf = powerDistance(p, columns);
  const powerOf = (difference: number) => (p === 2 ? difference * difference : Math.abs(difference) ** p);
  const nodes = tree.columns.length;
  const offsets = new Float64Array(columns);

  return (queries, count) => {
    const neighborhoods = {
      rows: new Uint32Array(queries.rows * count),
      distances: new Float64Array(queries.rows * count),
    };
    const list = createNearestList(count);

    function visit(query: number, node: number, start: number, end: number, bound: number): void {
      if (node >= nodes) {
        for (let at = start; at < end; at++) {
          const row = tree.order[at]!;
          list.offer(distanceOf(queries.data, query * columns, rows.data, row * columns), row);
        }
        return;
      }
      const column = tree.columns[node]!;
      const value = queries.data[query * columns + column]!;
      const middle = start + leftCount(end - start);
      const toLeft = Math.max(0, value - tree.lefts[node]!);
      const toRight = Math.max(0, tree.rights[node]! - value);
      const isLeft = toLeft <= toRight;
      const before = offsets[column]!;
      const beyond = Math.max(before, isLeft ? toRight : toLeft);
      const boundBeyond = bound - powerOf(before) + powerOf(beyond);
      if (isLeft) visit(query, 2 * node + 1, start, middle, bound);
      else visit(query, 2 * node + 2, middle, end, bound);
      if (boundBeyond * caution > list.reach()) return;
      offsets[column] = beyond;
      if (isLeft) visit(query, 2 * node + 2, middle, end, boundBeyond);
      else visit(query, 2 * node + 1, start, middle, boundBeyond);
      offsets[column] = before;
    }

    for (let query = 0; query < queries.rows; query++) {
      list.clear();
      visit(query, 0, 0, rows.rows, 0);
      list.write(neighborhoods.distances, neighborhoods.rows, query * count);
    }
    return neighborhoods;
  };
}
