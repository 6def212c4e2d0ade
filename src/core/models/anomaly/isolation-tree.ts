import type { Matrix } from '../../matrix.ts';
import type { Random } from '../../random.ts';

/** A tree of random cuts as flat arrays; node 0 is the root. */
export interface IsolationTree {
  /** Column that the node cuts; −1 for a leaf. */
  readonly column: Int32Array<ArrayBuffer>;
  /** Rows up to this go left. */
  readonly threshold: Float64Array<ArrayBuffer>;
  readonly left: Int32Array<ArrayBuffer>;
  readonly right: Int32Array<ArrayBuffer>;
  /** Of a leaf: cuts on the way to it, and those that its rows would still take on average. */
  readonly length: Float64Array<ArrayBuffer>;
}

const eulerGamma = 0.5772156649015329;

/** Mean length of an unsuccessful search in a binary search tree of that many rows (Liu et al. 2008, equation 1). */
export function averagePathLength(rows: number): number {
  if (rows <= 1) return 0;
  if (rows === 2) return 1;
  return 2 * (Math.log(rows - 1) + eulerGamma) - (2 * (rows - 1)) / rows;
}

/** Cuts the rows at random places of random columns until each is alone, alike all others, or `maxDepth` deep. */
export function growIsolationTree(
  { data, columns }: Matrix,
  rows: Uint32Array,
  allowed: readonly number[],
  maxDepth: number,
  random: Random,
): IsolationTree {
  const nodes: { column: number; threshold: number; left: number; right: number; length: number }[] = [];
  const grow = (own: Uint32Array, depth: number): number => {
    const index = nodes.length;
    const cut = depth < maxDepth && own.length > 1 ? drawCut(data, columns, own, allowed, random) : null;
    nodes.push({
      column: -1,
      threshold: 0,
      left: -1,
      right: -1,
      length: cut === null ? depth + averagePathLength(own.length) : 0,
    });
    if (cut === null) return index;
    const goesLeft = (row: number) => data[row * columns + cut.column]! <= cut.threshold;
    const left = grow(own.filter(goesLeft), depth + 1);
    const right = grow(
      own.filter(row => !goesLeft(row)),
      depth + 1,
    );
    nodes[index] = { ...cut, left, right, length: 0 };
    return index;
  };
  grow(rows, 0);
  return {
    column: Int32Array.from(nodes, node => node.column),
    threshold: Float64Array.from(nodes, node => node.threshold),
    left: Int32Array.from(nodes, node => node.left),
    right: Int32Array.from(nodes, node => node.right),
    length: Float64Array.from(nodes, node => node.length),
  };
}

/** A place between the least and the greatest value of a column that varies; null where none does. */
function drawCut(
  data: Float64Array,
  columns: number,
  rows: Uint32Array,
  allowed: readonly number[],
  random: Random,
) {
  const left = [...allowed];
  while (left.length > 0) {
    const [column] = left.splice(Math.floor(random() * left.length), 1);
    let [low, high] = [Infinity, -Infinity];
    for (const row of rows) {
      const value = data[row * columns + column!]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    if (low === high) continue;
    const share = random();
    // Apart, so that the ends of the doubles do not overflow between them.
    const threshold = low * (1 - share) + high * share;
    return { column: column!, threshold: threshold >= high || threshold < low ? low : threshold };
  }
  return null;
}

/** How many cuts set each row apart, added to `sums`. */
export function addPathLengths(
  tree: IsolationTree,
  { data, rows, columns }: Matrix,
  sums: Float64Array,
): void {
  const { column, threshold, left, right, length } = tree;
  for (let row = 0; row < rows; row++) {
    let node = 0;
    while (column[node]! >= 0)
      node = data[row * columns + column[node]!]! <= threshold[node]! ? left[node]! : right[node]!;
    sums[row] = sums[row]! + length[node]!;
  }
}
