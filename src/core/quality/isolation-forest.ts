import { createRandom, deriveSeed, permutation, type Random } from '../random.ts';

const trees = 100;
/** Rows that each tree isolates, as scikit-learn's `max_samples`. */
const mostSamples = 256;
const eulerGamma = 0.5772156649015329;

/** Nodes in the order of growing: what is below a cut stands right after it. */
interface IsolationTree {
  /** The column that is cut; −1 at a leaf. */
  readonly columns: readonly number[];
  /** Where it is cut; at a leaf, the cuts that would still have come, on average. */
  readonly cuts: readonly number[];
  /** The node of what is above the cut. */
  readonly above: readonly number[];
}

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
    addDepths(depths, grown, columns);
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
  sample: Uint32Array,
  mostDepth: number,
  random: Random,
): IsolationTree {
  const tree = { columns: [] as number[], cuts: [] as number[], above: [] as number[] };
  const order = Uint32Array.from(columns.keys());
  const grow = (rows: Uint32Array, depth: number): void => {
    const node = tree.columns.length;
    const chosen = depth === 0 || rows.length < 2 ? null : drawVaried(columns, rows, order, random);
    tree.columns.push(chosen?.column ?? -1);
    tree.above.push(-1);
    tree.cuts.push(
      chosen === null ? averagePath(rows.length) : chosen.min + random() * (chosen.max - chosen.min),
    );
    if (chosen === null) return;
    const values = columns[chosen.column]!;
    const cut = tree.cuts[node]!;
    grow(
      rows.filter(row => values[row]! <= cut),
      depth - 1,
    );
    tree.above[node] = tree.columns.length;
    grow(
      rows.filter(row => values[row]! > cut),
      depth - 1,
    );
  };
  grow(sample, mostDepth);
  return tree;
}

/** One of the columns that vary over these rows, each as likely; null where none does. Shuffles `order`, all columns' places. */
function drawVaried(
  columns: readonly Float64Array[],
  rows: Uint32Array,
  order: Uint32Array,
  random: Random,
): { readonly column: number; readonly min: number; readonly max: number } | null {
  for (let left = order.length; left > 0; left--) {
    const drawn = Math.floor(random() * left);
    const column = order[drawn]!;
    order[drawn] = order[left - 1]!;
    order[left - 1] = column;
    const values = columns[column]!;
    let [min, max] = [Infinity, -Infinity];
    for (const row of rows) {
      min = Math.min(min, values[row]!);
      max = Math.max(max, values[row]!);
    }
    if (min < max) return { column, min, max };
  }
  return null;
}

/** Adds the cuts that set each row apart, in place. */
function addDepths(depths: Float64Array, tree: IsolationTree, columns: readonly Float64Array[]): void {
  const cutColumns = Int32Array.from(tree.columns);
  const cuts = Float64Array.from(tree.cuts);
  const above = Int32Array.from(tree.above);
  for (let row = 0; row < depths.length; row++) {
    let depth = 0;
    let node = 0;
    for (let column = cutColumns[0]!; column !== -1; column = cutColumns[node]!) {
      node = columns[column]![row]! <= cuts[node]! ? node + 1 : above[node]!;
      depth++;
    }
    depths[row]! += depth + cuts[node]!;
  }
}
