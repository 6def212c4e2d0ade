import { missingGoesLeft, splitsByCategory } from '../../models/boosting/boosted-trees.ts';
import { categoriesAt } from '../scoring/named-categories.ts';
import type { TreeEnsemble } from '../scoring/scoring-program.ts';
import type { GraphWriter } from './graph-writer.ts';

/** Modes of a node of ai.onnx.ml's TreeEnsemble. */
const atMost = 0;
const member = 6;

/**
 * Writes trees as ai.onnx.ml 5's TreeEnsemble in doubles, so that no threshold is rounded: rows × scores. A leaf there
 * adds to one score alone: trees whose leaves hold shares of several classes are written once for each but the last,
 * which is what is left of 1.
 */
export function lowerTrees(graph: GraphWriter, features: string, trees: TreeEnsemble): string {
  const scores = trees.base.length;
  if (trees.width === 1) {
    const nodes = layOut(trees, 0, tree => tree % scores);
    const sums = graph.applyMl('TreeEnsemble', [features], attributesOf([nodes], scores));
    return graph.apply('Add', [sums, graph.constant(trees.base)]);
  }
  const told = scores - 1;
  const parts = Array.from({ length: told }, (_, score) => layOut(trees, score, () => score));
  const shares = graph.applyMl('TreeEnsemble', [features], attributesOf(parts, told));
  const sum = graph.apply('MatMul', [shares, graph.constant(new Float64Array(told).fill(1), [told, 1])]);
  const rest = graph.apply('Sub', [graph.scalar(1), sum]);
  return graph.apply('Concat', [shares, rest], { axis: 1 });
}

/** Nodes and leaves of trees, children counted from the first of these. */
interface LaidOut {
  readonly roots: number[];
  readonly features: number[];
  readonly modes: number[];
  readonly splits: number[];
  /** The members of each set, a NaN after each. */
  readonly members: number[];
  readonly missingIsTrue: number[];
  readonly trueIds: number[];
  readonly trueIsLeaf: number[];
  readonly falseIds: number[];
  readonly falseIsLeaf: number[];
  readonly leafTargets: number[];
  readonly leafWeights: number[];
}

function emptyLayout(): LaidOut {
  return {
    roots: [],
    features: [],
    modes: [],
    splits: [],
    members: [],
    missingIsTrue: [],
    trueIds: [],
    trueIsLeaf: [],
    falseIds: [],
    falseIsLeaf: [],
    leafTargets: [],
    leafWeights: [],
  };
}

function layOut(trees: TreeEnsemble, value: number, targetOf: (tree: number) => number): LaidOut {
  const out = emptyLayout();
  const { starts, features } = trees;
  for (const [tree, start] of starts.entries()) {
    const end = starts[tree + 1] ?? features.length;
    const target = targetOf(tree);
    out.roots.push(out.features.length);
    const places = placesOf(trees, start, end, out);
    for (let node = start; node < end; node++) {
      if (features[node] !== -1) continue;
      out.leafTargets.push(target);
      out.leafWeights.push(trees.values[node * trees.width + value]!);
    }
    if (features[start] === -1) addConstant(out, places[0]!);
    for (let node = start; node < end; node++)
      if (features[node] !== -1) addSplit(out, trees, node, child => places[child - start]!);
  }
  return out;
}

/** Where each node will stand, among the nodes or among the leaves. */
function placesOf({ features }: TreeEnsemble, start: number, end: number, out: LaidOut): Uint32Array {
  let [nextNode, nextLeaf] = [out.features.length, out.leafTargets.length];
  return Uint32Array.from({ length: end - start }, (_, i) =>
    features[start + i] === -1 ? nextLeaf++ : nextNode++,
  );
}

/** A tree that asks nothing: whatever is asked, the answer is its only leaf. */
function addConstant(out: LaidOut, leaf: number): void {
  out.features.push(0);
  out.modes.push(atMost);
  out.splits.push(0);
  out.missingIsTrue.push(0);
  out.trueIds.push(leaf);
  out.trueIsLeaf.push(1);
  out.falseIds.push(leaf);
  out.falseIsLeaf.push(1);
}

function addSplit(out: LaidOut, trees: TreeEnsemble, node: number, placeOf: (child: number) => number): void {
  const { features, thresholds, right, flags } = trees;
  const missingLeft = (flags[node]! & missingGoesLeft) !== 0;
  const byCategory = flags[node]! >= splitsByCategory;
  const [left, other] = [node + 1, right[node]!];
  // A category that no set names goes where missing values go: the other side's categories are those to name.
  const [whenTrue, whenFalse] = byCategory && missingLeft ? [other, left] : [left, other];
  out.features.push(features[node]!);
  out.modes.push(byCategory ? member : atMost);
  out.splits.push(byCategory ? 0 : thresholds[node]!);
  if (byCategory) out.members.push(...categoriesAt(trees, node, !missingLeft), NaN);
  out.missingIsTrue.push(Number(!byCategory && missingLeft));
  out.trueIds.push(placeOf(whenTrue));
  out.trueIsLeaf.push(Number(features[whenTrue] === -1));
  out.falseIds.push(placeOf(whenFalse));
  out.falseIsLeaf.push(Number(features[whenFalse] === -1));
}

function doubles(values: readonly number[]) {
  return { tensor: Float64Array.from(values) };
}

function attributesOf(parts: readonly LaidOut[], targets: number) {
  const all = joined(parts);
  return {
    n_targets: targets,
    aggregate_function: 1,
    post_transform: 0,
    tree_roots: all.roots,
    nodes_featureids: all.features,
    nodes_modes: { tensor: Uint8Array.from(all.modes) },
    nodes_splits: doubles(all.splits),
    ...(all.members.length > 0 && { membership_values: doubles(all.members) }),
    nodes_missing_value_tracks_true: all.missingIsTrue,
    nodes_truenodeids: all.trueIds,
    nodes_trueleafs: all.trueIsLeaf,
    nodes_falsenodeids: all.falseIds,
    nodes_falseleafs: all.falseIsLeaf,
    leaf_targetids: all.leafTargets,
    leaf_weights: doubles(all.leafWeights),
  };
}

/** The parts one after another, children counted from the first of all. */
function joined(parts: readonly LaidOut[]): LaidOut {
  const all = emptyLayout();
  for (const part of parts) {
    const [nodes, leaves] = [all.features.length, all.leafTargets.length];
    const moved = (ids: readonly number[], isLeaf: readonly number[]) =>
      ids.map((id, node) => id + (isLeaf[node] === 1 ? leaves : nodes));
    const laid = {
      ...part,
      roots: part.roots.map(root => root + nodes),
      trueIds: moved(part.trueIds, part.trueIsLeaf),
      falseIds: moved(part.falseIds, part.falseIsLeaf),
    };
    for (const key of Object.keys(all) as (keyof LaidOut)[]) for (const one of laid[key]) all[key].push(one);
  }
  return all;
}
