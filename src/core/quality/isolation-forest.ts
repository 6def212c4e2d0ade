import { createRandom, deriveSeed, permutation, type Random } from '../random.ts';

const trees = 100;
/** Rows that each tree isolates, as scikit-learn's `max_samples`. */
const mostSamples = 256;
const eulerGamma = 0.5772156649015329;

type IsolationTree =
  /** The cuts that would still have come, on average. */
  | { readonly path: number }
  | {
      readonly column: number;
      readonly cut: number;
      readonly below: IsolationTree;
      readonly above: IsolationTree;
    };

/**
 * The anomaly score of each row, 0 to 1: how few random cuts set it apart from the others (Liu, Ting and Zhou 2008, as
 * scikit-learn's IsolationForest). About 0.5 is usual. `columns` are of one length, finite and without missing values.
 */
export function isolationScores(columns: readonly Float64Array[], rows: number, seed: number): Float64Array {
  const samples = Math.min(mostSamples, rows);
  const depths = new Float64Array(rows);
  for (let tree = 0; tree < trees; tree++) {
    const random = createRandom(deriveSeed(seed, tree));
    const mostDepth = Math.ceil(Math.log2(Math.max(samples, 2)));
    const sample = permutation(rows, random).subarray(0, samples);
    const grown = growTree(columns, sample, mostDepth, random);
    for (let row = 0; row < rows; row++) depths[row]! += depthOf(grown, columns, row);
  }
  const usual = averagePath(samples);
  return depths.map(depth => (usual > 0 ? 2 ** (-depth / (trees * usual)) : 0.5));
}

/** How many cuts set one of so many rows apart, on average: an unsuccessful search in a binary search tree. */
export function averagePath(count: number): number {
  if (count < 2) return 0;
  if (count === 2) return 1;
  return 2 * (Math.log(count - 1) + eulerGamma) - (2 * (count - 1)) / count;
}

function growTree(
  columns: readonly Float64Array[],
  rows: Uint32Array,
  depth: number,
  random: Random,
): IsolationTree {
  const varied = depth === 0 ? [] : columns.flatMap((values, column) => rangeOf(values, rows, column));
  const chosen = varied[Math.floor(random() * varied.length)];
  if (chosen === undefined) return { path: averagePath(rows.length) };
  const { column, min, max } = chosen;
  const cut = min + random() * (max - min);
  const values = columns[column]!;
  const side = (isBelow: boolean) =>
    growTree(
      columns,
      rows.filter(row => values[row]! <= cut === isBelow),
      depth - 1,
      random,
    );
  return { column, cut, below: side(true), above: side(false) };
}

/** Empty where these rows have one value. */
function rangeOf(values: Float64Array, rows: Uint32Array, column: number) {
  let [min, max] = [Infinity, -Infinity];
  for (const row of rows) {
    min = Math.min(min, values[row]!);
    max = Math.max(max, values[row]!);
  }
  return min < max ? [{ column, min, max }] : [];
}

function depthOf(tree: IsolationTree, columns: readonly Float64Array[], row: number): number {
  let depth = 0;
  let node = tree;
  while ('column' in node) {
    node = columns[node.column]![row]! <= node.cut ? node.below : node.above;
    depth++;
  }
  return depth + node.path;
}
