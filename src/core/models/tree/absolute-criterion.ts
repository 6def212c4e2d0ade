import type { Random } from '../../random.ts';
import { maxBins } from './binning.ts';
import type { GrowthLimits } from './grower.ts';
import type { GrowingSet } from './growing-set.ts';
import type { NodeCriterion, NodeRows } from './node-criterion.ts';
import { drawBoundary } from './random-split.ts';
import { createRankedSums } from './ranked-sums.ts';
import { midpoint, type Split } from './splitting.ts';

/**
 * Absolute error: a node answers with the weighted median of its targets, and is split where they come closest to the
 * medians of both sides. A boundary costs a logarithm of the node's rows.
 */
export function absoluteCriterion(
  set: GrowingSet,
  { minSamplesLeaf, splitter }: GrowthLimits,
  random: Random,
): NodeCriterion {
  const { target, weights } = set;
  const { bins, rows, edges } = set.binned;
  const byTarget = Uint32Array.from(target.keys()).sort((a, b) => target[a]! - target[b]!);
  const ranks = new Uint32Array(rows);
  byTarget.forEach((row, rank) => (ranks[row] = rank));
  /** Where each row of the node stands among them by its target. */
  const places = new Uint32Array(rows);
  const sums = createRankedSums(rows);
  const byBin = new Uint32Array(rows);
  let median = 0;
  let deviation = 0;

  /** How much the picked rows' parting from the others gains; null where it may not be. */
  const gainOf = ({ start, end }: NodeRows, picked: number) => {
    if (picked < minSamplesLeaf || end - start - picked < minSamplesLeaf) return null;
    return Math.max(0, deviation - sums.deviationOfPicked() - sums.deviationOfOthers());
  };

  const randomSplit = (column: number, node: NodeRows): Split | 'unfit' | null => {
    const boundary = drawBoundary(set, column, node, random);
    if (boundary === null) return null;
    const offset = column * rows;
    let picked = 0;
    for (let i = node.start; i < node.end; i++) {
      const row = node.order[i]!;
      if (bins[offset + row]! > boundary.bin) continue;
      sums.pick(places[row]!);
      picked++;
    }
    const gain = gainOf(node, picked);
    return gain === null ? 'unfit' : { column, ...boundary, gain, perfect: false };
  };

  const bestSplit = (column: number, node: NodeRows): Split | 'unfit' | null => {
    const size = node.end - node.start;
    const ends = sortByBin(bins.subarray(column * rows), node, byBin);
    const first = bins[column * rows + byBin[0]!]!;
    if (ends[first] === size) return null;
    const { highest, lowest } = edges[column]!;
    let best: Split | null = null;
    for (let bin = first, picked = 0; ends[bin]! < size; bin++) {
      if (picked === ends[bin]) continue;
      while (picked < ends[bin]!) sums.pick(places[byBin[picked++]!]!);
      const gain = gainOf(node, picked);
      if (gain === null || (best !== null && gain <= best.gain)) continue;
      const next = bins[column * rows + byBin[picked]!]!;
      const threshold = midpoint(highest[bin]!, lowest[next]!);
      best = { column, bin, threshold, gain, perfect: false };
    }
    return best ?? 'unfit';
  };

  return {
    enter({ order, start, end }) {
      const own = order.slice(start, end).map(row => ranks[row]!);
      own.sort();
      const values = Float64Array.from(own, rank => target[byTarget[rank]!]!);
      const ownWeights = Float64Array.from(own, rank => weights[byTarget[rank]!]!);
      median = middleOf(values, ownWeights);
      // From the median, so that little is lost to rounding where all are far from 0.
      const differences = values.map(value => value - median);
      deviation = differences.reduce((sum, difference, i) => sum + ownWeights[i]! * Math.abs(difference), 0);
      own.forEach((rank, place) => (places[byTarget[rank]!] = place));
      sums.begin(differences, ownWeights);
      return values[0] === values.at(-1);
    },
    writeValue(values, at) {
      values[at] = median;
    },
    splitOf(column, node) {
      sums.unpickAll();
      return splitter === 'random' ? randomSplit(column, node) : bestSplit(column, node);
    },
  };
}

/** The weighted median of ascending values: between the two where half of the weight lies exactly, as scikit-learn's trees. */
function middleOf(ascending: Float64Array, weights: Float64Array): number {
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2;
  let reached = weights[0]!;
  let place = 0;
  while (reached < half) reached += weights[++place]!;
  return reached === half ? ascending[place]! / 2 + ascending[place + 1]! / 2 : ascending[place]!;
}

/** Writes the node's rows in the order of their bins, and returns how many are in each bin and those before it. */
function sortByBin(bins: Uint8Array, { order, start, end }: NodeRows, sorted: Uint32Array): Uint32Array {
  const ends = new Uint32Array(maxBins);
  for (let i = start; i < end; i++) ends[bins[order[i]!]!]!++;
  for (let bin = 1; bin < maxBins; bin++) ends[bin] = ends[bin]! + ends[bin - 1]!;
  const places = ends.slice();
  for (let i = end - 1; i >= start; i--) {
    const row = order[i]!;
    sorted[--places[bins[row]!]!] = row;
  }
  return ends;
}
