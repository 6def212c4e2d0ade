import type { Random } from '../../random.ts';
import type { BinEdges } from './binning.ts';
import type { GrowingSet } from './growing-set.ts';
import type { Merit } from './impurity.ts';
import type { NodeRows } from './node-criterion.ts';
import { leavesEnough, midpoint, partsTwoClasses, type Split } from './splitting.ts';

/** What a split of a node is weighed by. */
interface SplitRules {
  /** Scratch, as long as a histogram's bin. */
  readonly left: Float64Array;
  /** The node's sums, in the layout of a histogram's bin. */
  readonly total: Float64Array;
  readonly minSamplesLeaf: number;
  readonly merit: Merit;
}

/**
 * Extremely randomized trees' split of a column (Geurts et al. 2006): a threshold drawn evenly between the node's least
 * and greatest value. Null where the column is constant, `unfit` where a side would hold too few rows.
 */
export function randomSplit(
  set: GrowingSet,
  column: number,
  node: NodeRows,
  { left, total, minSamplesLeaf, merit }: SplitRules,
  random: Random,
): Split | 'unfit' | null {
  const boundary = drawBoundary(set, column, node, random);
  if (boundary === null) return null;
  const { bin, threshold } = boundary;
  sumLeft(set, column * set.binned.rows, bin, node, left);
  if (!leavesEnough(left, total, minSamplesLeaf)) return 'unfit';
  const own = merit.of(left, total);
  if (Number.isNaN(own)) return 'unfit';
  const gain = merit.gain(own / merit.scale(left, total), total);
  return { column, bin, threshold, gain, perfect: partsTwoClasses(set.classes, left, total) };
}

/** A place to part a column at. */
interface Boundary {
  /** The last bin that goes left. */
  readonly bin: number;
  readonly threshold: number;
}

/** A boundary drawn evenly between the node's least and greatest value; null where the column is constant. */
export function drawBoundary(
  { binned }: GrowingSet,
  column: number,
  { order, start, end }: NodeRows,
  random: Random,
): Boundary | null {
  const { bins, rows, edges } = binned;
  const offset = column * rows;
  let least = 255;
  let greatest = 0;
  for (let i = start; i < end; i++) {
    const bin = bins[offset + order[i]!]!;
    if (bin < least) least = bin;
    if (bin > greatest) greatest = bin;
  }
  return least === greatest ? null : boundaryBetween(edges[column]!, least, greatest, random());
}

/** Within a bin's range nothing can be parted: a threshold drawn there is moved to between two bins. */
function boundaryBetween(
  { lowest, highest }: BinEdges,
  least: number,
  greatest: number,
  share: number,
): Boundary {
  const from = lowest[least]!;
  const to = highest[greatest]!;
  // Not (to − from) · share, which may overflow.
  const drawn = from * (1 - share) + to * share;
  let bin = least;
  while (bin < greatest - 1 && highest[bin + 1]! <= drawn) bin++;
  const isBetween = highest[bin]! <= drawn && drawn < lowest[bin + 1]!;
  return { bin, threshold: isBetween ? drawn : midpoint(highest[bin]!, lowest[bin + 1]!) };
}

/** Sums the rows up to `bin` into `left`, in the layout of a histogram's bin. */
function sumLeft(
  { binned, target, weights, classes }: GrowingSet,
  offset: number,
  bin: number,
  { order, start, end }: NodeRows,
  left: Float64Array,
): void {
  left.fill(0);
  for (let i = start; i < end; i++) {
    const row = order[i]!;
    if (binned.bins[offset + row]! > bin) continue;
    const weight = weights[row]!;
    const value = target[row]!;
    left[0] = left[0]! + 1;
    left[1] = left[1]! + weight;
    if (classes > 2) left[2 + value] = left[2 + value]! + weight;
    else left[2] = left[2]! + weight * value;
  }
}
