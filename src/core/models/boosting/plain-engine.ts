import {
  beginSearch,
  type Bounds,
  type BoostingSplit,
  minus,
  type NodeSums,
  nodeValue,
  searchCategories,
  searchNumber,
  type SplitRules,
} from './best-split.ts';
import { binOf } from './feature-cuts.ts';
import { binOffsets, binWidth, subtractHistogram } from './histogram.ts';
import { recordTree } from './record-tree.ts';
import { createRowScores } from './row-scores.ts';
import type { EngineSetup, EngineTree, LeafRows, TreeEngine } from './tree-engine.ts';

/** A node whose rows are order[start] to order[end − 1]. */
interface OpenNode {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly sums: NodeSums;
  readonly value: number;
  readonly bounds: Bounds;
  readonly histogram: Float64Array;
  readonly split: BoostingSplit | null;
}

/** The reference: what the compiled engine does, in plain arrays. */
export function createPlainEngine(setup: EngineSetup): TreeEngine {
  const { features, cuts, limits, monotonic } = setup;
  const { rows, columns } = features;
  const offsets = binOffsets(cuts);
  const bins = Uint8Array.from(features.data, (value, i) => binOf(value, cuts[i % columns]!));
  const scores = createRowScores(setup);
  const gradients = new Int32Array(rows);
  const hessians = new Int32Array(rows);
  const order = Uint32Array.from({ length: rows }, (_, row) => row);
  let grown: { readonly nodes: readonly OpenNode[]; readonly leaves: readonly OpenNode[] } = {
    nodes: [],
    leaves: [],
  };

  function histogramOf(start: number, end: number): Float64Array {
    const histogram = new Float64Array(offsets[columns]!);
    for (let i = start; i < end; i++) {
      const row = order[i]!;
      for (let column = 0; column < columns; column++) {
        const at = offsets[column]! + bins[row * columns + column]! * binWidth;
        histogram[at] = histogram[at]! + 1;
        histogram[at + 1] = histogram[at + 1]! + gradients[row]!;
        histogram[at + 2] = histogram[at + 2]! + hessians[row]!;
      }
    }
    return histogram;
  }

  function findSplit(node: Omit<OpenNode, 'split'>, rules: SplitRules): BoostingSplit | null {
    if (node.depth >= limits.maxDepth || node.sums.rows < 2 * limits.minSamplesLeaf) return null;
    const search = beginSearch(node.sums, node.value, node.bounds, rules);
    cuts.forEach((cut, feature) => {
      const at = {
        feature,
        histogram: node.histogram,
        offset: offsets[feature]!,
        bins: cut.bins,
        monotonic: monotonic[feature] ?? 0,
      };
      if (cut.categorical) searchCategories(search, at);
      else searchNumber(search, at);
    });
    return search.best;
  }

  function goesLeft(row: number, { feature, bin, leftBins, missingLeft }: BoostingSplit): boolean {
    const own = bins[row * columns + feature]!;
    if (own === cuts[feature]!.bins) return missingLeft;
    return leftBins === null ? own <= bin : ((leftBins[own >> 5]! >>> (own & 31)) & 1) === 1;
  }

  /** Puts the rows that go left before the others, both in the order they had; returns where the others begin. */
  function partition({ start, end }: OpenNode, split: BoostingSplit): number {
    const own = [...order.subarray(start, end)];
    const left = own.filter(row => goesLeft(row, split));
    order.set(left, start);
    order.set(
      own.filter(row => !goesLeft(row, split)),
      start + left.length,
    );
    return start + left.length;
  }

  function childrenOf(
    node: OpenNode,
    split: BoostingSplit,
    id: number,
    rules: SplitRules,
  ): [OpenNode, OpenNode] {
    const middle = partition(node, split);
    const leftIsSmaller = middle - node.start < node.end - middle;
    const smaller = leftIsSmaller ? histogramOf(node.start, middle) : histogramOf(middle, node.end);
    const larger = subtractHistogram(node.histogram, smaller);
    const [leftBounds, rightBounds] = boundsOfChildren(node.bounds, split, monotonic[split.feature] ?? 0);
    const open = (child: Omit<OpenNode, 'split' | 'depth'>): OpenNode => {
      const deeper = { ...child, depth: node.depth + 1 };
      return { ...deeper, split: findSplit(deeper, rules) };
    };
    const right = minus(node.sums, split.left);
    return [
      open({
        id,
        start: node.start,
        end: middle,
        sums: split.left,
        value: split.leftValue,
        bounds: leftBounds,
        histogram: leftIsSmaller ? smaller : larger,
      }),
      open({
        id: id + 1,
        start: middle,
        end: node.end,
        sums: right,
        value: split.rightValue,
        bounds: rightBounds,
        histogram: leftIsSmaller ? larger : smaller,
      }),
    ];
  }

  function rootOf(rules: SplitRules): OpenNode {
    const sums = { rows, gradient: sumOf(gradients), hessian: sumOf(hessians) };
    const bounds = { lower: -Infinity, upper: Infinity };
    const value = nodeValue(sums, rules, bounds);
    const root = {
      id: 0,
      start: 0,
      end: rows,
      depth: 0,
      sums,
      value,
      bounds,
      histogram: histogramOf(0, rows),
    };
    return { ...root, split: findSplit(root, rules) };
  }

  return {
    beginIteration: () => scores.beginIteration(),
    growTree(output): EngineTree {
      const { minSamplesLeaf, l2Regularization } = limits;
      const rules = {
        minSamplesLeaf,
        l2Regularization,
        ...scores.roundGradients(output, gradients, hessians),
      };
      const nodes = [rootOf(rules)];
      const children = new Map<OpenNode, number>();
      const leaves = [...nodes];
      while (leaves.length < limits.maxLeafNodes) {
        const at = mostPromising(leaves);
        if (at === -1) break;
        const node = leaves[at]!;
        const [left, right] = childrenOf(node, node.split!, nodes.length, rules);
        children.set(node, left.id);
        leaves.splice(at, 1, left);
        leaves.push(right);
        nodes.push(left, right);
      }
      grown = { nodes, leaves };
      return recordTree(
        nodes.map(node => ({ value: node.value, split: node.split, child: children.get(node) ?? -1 })),
      );
    },
    leafRows(node): LeafRows {
      const { start, end } = grown.nodes[node]!;
      return scores.rowsAt(order.subarray(start, end));
    },
    addTree(output, values) {
      for (const { id, start, end } of grown.leaves)
        scores.add(order.subarray(start, end), output, values[id]!);
    },
    end() {},
  };
}

/** The leaf with the greatest gain, of equals the one made first; −1 where none can be split. */
function mostPromising(leaves: readonly OpenNode[]): number {
  let best = -1;
  leaves.forEach(({ split, id }, at) => {
    if (split === null) return;
    const leader = leaves[best];
    const lead = leader?.split?.gain ?? -1;
    if (split.gain > lead || (split.gain === lead && id < leader!.id)) best = at;
  });
  return best;
}

function boundsOfChildren(bounds: Bounds, split: BoostingSplit, monotonic: number): [Bounds, Bounds] {
  if (monotonic === 0) return [bounds, bounds];
  const middle = (split.leftValue + split.rightValue) / 2;
  const below = { lower: bounds.lower, upper: middle };
  const above = { lower: middle, upper: bounds.upper };
  return monotonic === 1 ? [below, above] : [above, below];
}

function sumOf(values: Int32Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
