import type { Matrix } from '../../matrix.ts';

/**
 * A balanced binary tree over rows (Bentley 1975): each node halves its rows at the median of the column that spreads
 * widest. Node i has the children 2i + 1 and 2i + 2; the last level are leaves, each with its range of `order`.
 */
export interface KdTree {
  /** Rows, those of a leaf side by side. */
  readonly order: Uint32Array<ArrayBuffer>;
  /** Levels of nodes above the leaves. */
  readonly levels: number;
  /** The column that a node splits. */
  readonly columns: Uint32Array<ArrayBuffer>;
  /** The greatest value on its left, and the least on its right. */
  readonly lefts: Float64Array<ArrayBuffer>;
  readonly rights: Float64Array<ArrayBuffer>;
}

export function buildKdTree(
  { data, rows, columns }: Matrix,
  leafSize: number,
  report?: (fraction: number) => void,
): KdTree {
  const levels = Math.max(0, Math.ceil(Math.log2(rows / leafSize)));
  const nodes = 2 ** levels - 1;
  const tree: KdTree = {
    order: Uint32Array.from({ length: rows }, (_, row) => row),
    levels,
    columns: new Uint32Array(nodes),
    lefts: new Float64Array(nodes),
    rights: new Float64Array(nodes),
  };
  const valueAt = (row: number, column: number) => data[row * columns + column]!;

  function split(node: number, start: number, end: number): void {
    if (node >= nodes) {
      report?.(end / rows);
      return;
    }
    const column = widestColumn(start, end);
    const own = tree.order.subarray(start, end);
    // Ties by row make the order, and with it the tree, independent of how the sort goes about it.
    own.sort((a, b) => valueAt(a, column) - valueAt(b, column) || a - b);
    const middle = start + leftCount(end - start);
    tree.columns[node] = column;
    tree.lefts[node] = middle > start ? valueAt(tree.order[middle - 1]!, column) : -Infinity;
    tree.rights[node] = middle < end ? valueAt(tree.order[middle]!, column) : Infinity;
    split(2 * node + 1, start, middle);
    split(2 * node + 2, middle, end);
  }

  function widestColumn(start: number, end: number): number {
    let widest = 0;
    let most = -1;
    for (let column = 0; column < columns; column++) {
      let least = Infinity;
      let greatest = -Infinity;
      for (let at = start; at < end; at++) {
        const value = valueAt(tree.order[at]!, column);
        if (value < least) least = value;
        if (value > greatest) greatest = value;
      }
      if (greatest - least > most) {
        most = greatest - least;
        widest = column;
      }
    }
    return widest;
  }

  split(0, 0, rows);
  return tree;
}

/** How many of so many rows go to the left. */
export function leftCount(rows: number): number {
  return (rows + 1) >> 1;
}
