import { InputError } from '../../errors.ts';
import { type BoostedTrees, missingGoesLeft } from '../../models/boosting/boosted-trees.ts';
import type { XgboostTree } from './xgboost-model.ts';

/** XGBoost's trees as ours, one iteration's beside each other, one an output. @throws InputError for splits by category */
export function treesFromXgboost(
  trees: readonly XgboostTree[],
  baseline: Float64Array<ArrayBuffer>,
): BoostedTrees {
  const count = trees.reduce((sum, { left_children: nodes }) => sum + nodes.length, 0);
  const out = {
    features: new Int32Array(count).fill(-1),
    thresholds: new Float64Array(count),
    right: new Int32Array(count),
    values: new Float64Array(count),
    flags: new Uint8Array(count),
    starts: new Int32Array(trees.length),
    leftCategories: new Uint32Array(),
    baseline,
  };
  let next = 0;
  trees.forEach((tree, index) => {
    if (tree.split_type.some(type => type !== 0))
      throw new InputError(
        'The model splits by categories, which its file does not name.',
        'Train it on one column a category.',
      );
    out.starts[index] = next;
    next = layOut(tree, 0, next, out);
  });
  return out;
}

/** Lays a node and all below it out in preorder from `at` on. Where the next one goes. */
function layOut(
  tree: XgboostTree,
  node: number,
  at: number,
  out: Omit<BoostedTrees, 'leftCategories' | 'starts' | 'baseline'>,
): number {
  const left = tree.left_children[node]!;
  const condition = Math.fround(tree.split_conditions[node]!);
  if (left === -1) {
    out.values[at] = condition;
    return at + 1;
  }
  out.features[at] = tree.split_indices[node]!;
  out.thresholds[at] = atMostFor(condition);
  out.flags[at] = Number(tree.default_left[node]) === 1 ? missingGoesLeft : 0;
  const right = layOut(tree, left, at + 1, out);
  out.right[at] = right;
  return layOut(tree, tree.right_children[node]!, right, out);
}

/**
 * The greatest double that XGBoost sends left: it rounds a value to single precision and asks whether that is below the
 * condition. Halfway to the single below, values round to the one whose last bit is 0.
 */
export function atMostFor(condition: number): number {
  const halfway = (singleBelow(condition) + condition) / 2;
  return Math.fround(halfway) < condition ? halfway : doubleBelow(halfway);
}

function singleBelow(value: number): number {
  const bits = new DataView(new ArrayBuffer(4));
  bits.setFloat32(0, value);
  if (value === 0) bits.setInt32(0, 0x80000001 | 0);
  else bits.setInt32(0, bits.getInt32(0) + (value > 0 ? -1 : 1));
  return bits.getFloat32(0);
}

function doubleBelow(value: number): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + (value > 0 ? -1n : 1n));
  return bits.getFloat64(0);
}
