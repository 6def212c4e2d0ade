import type { Random } from '../../random.ts';
import type { GrowthLimits } from './grower.ts';
import { channelCount, type SummedImpurity, type GrowingSet } from './growing-set.ts';
import { createHistogram, fillHistogram } from './histogram.ts';
import { meritOf } from './impurity.ts';
import type { NodeCriterion, NodeRows } from './node-criterion.ts';
import { randomSplit } from './random-split.ts';
import { bestSplit } from './splitting.ts';

/** Criteria that sums of the targets tell: a node answers with its mean or its class shares. */
export function summedCriterion(
  set: GrowingSet,
  impurity: SummedImpurity,
  { minSamplesLeaf, splitter }: GrowthLimits,
  random: Random,
): NodeCriterion {
  const { classes } = set;
  const { edges } = set.binned;
  const histogram = createHistogram(classes);
  const total = new Float64Array(histogram.stride);
  const merit = meritOf(impurity, classes);
  const rules = { left: histogram.left, total, minSamplesLeaf, merit };
  return {
    enter: node => sumNode(set, node, total),
    writeValue: (values, at) => writeValue(values, at, total, classes),
    splitOf(column, node) {
      if (splitter === 'random') return randomSplit(set, column, node, rules, random);
      fillHistogram(histogram, set, column, node.order, node.start, node.end);
      if (histogram.filledCount === 1) return null;
      return bestSplit(histogram, total, column, edges[column]!, minSamplesLeaf, merit) ?? 'unfit';
    },
  };
}

/** Writes the node's sums into `total`, in the layout of a histogram's bin; whether all its targets are the same. */
function sumNode(
  { target, weights, classes }: GrowingSet,
  { order, start, end }: NodeRows,
  total: Float64Array,
): boolean {
  total.fill(0);
  total[0] = end - start;
  const firstTarget = target[order[start]!]!;
  let pure = true;
  for (let i = start; i < end; i++) {
    const row = order[i]!;
    const weight = weights[row]!;
    const value = target[row]!;
    if (value !== firstTarget) pure = false;
    total[1] = total[1]! + weight;
    if (classes > 2) total[2 + value] = total[2 + value]! + weight;
    else total[2] = total[2]! + weight * value;
  }
  return pure;
}

function writeValue(values: Float64Array, at: number, total: Float64Array, classes: number): void {
  const weight = total[1]!;
  if (classes === 2) {
    values[at] = (weight - total[2]!) / weight;
    values[at + 1] = total[2]! / weight;
    return;
  }
  const channels = channelCount(classes);
  for (let i = 0; i < channels; i++) values[at + i] = total[2 + i]! / weight;
}
