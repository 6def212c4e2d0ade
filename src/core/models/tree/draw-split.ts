import type { Random } from '../../random.ts';
import type { GrowthLimits } from './grower.ts';
import type { GrowingSet } from './growing-set.ts';
import { fillHistogram, type Histogram } from './histogram.ts';
import { meritOf } from './impurity.ts';
import { type NodeRows, randomSplit } from './random-split.ts';
import { bestSplit, type Split } from './splitting.ts';

/**
 * Finds a node's best split over randomly drawn columns: `columnsPerSplit` of them, and more
 * as long as all drawn ones are constant in this node. Stops early where no other can be better.
 *
 * @param total the node's sums, kept up to date by the caller
 */
export function splitDrawer(
  set: GrowingSet,
  limits: GrowthLimits,
  histogram: Histogram,
  total: Float64Array,
  random: Random,
): (node: NodeRows) => Split | null {
  const { columns: columnCount, edges } = set.binned;
  const { columnsPerSplit, minSamplesLeaf, splitter } = limits;
  const columns = Uint32Array.from({ length: columnCount }, (_, column) => column);
  const merit = meritOf(set.impurity, set.classes);

  const rules = { left: histogram.left, total, minSamplesLeaf, merit };

  const splitOf = (column: number, node: NodeRows) => {
    if (splitter === 'random') return randomSplit(set, column, node, rules, random);
    fillHistogram(histogram, set, column, node.order, node.start, node.end);
    if (histogram.filledCount === 1) return null;
    return bestSplit(histogram, total, column, edges[column]!, minSamplesLeaf, merit) ?? 'unfit';
  };

  return node => {
    let best: Split | null = null;
    let allConstant = true;
    for (let drawn = 0; drawn < columnCount; drawn++) {
      if (drawn >= columnsPerSplit && !allConstant) break;
      const pick = drawn + Math.floor(random() * (columnCount - drawn));
      const column = columns[pick]!;
      columns[pick] = columns[drawn]!;
      columns[drawn] = column;
      // Two rows can be parted in one way only, wherever that is.
      if (best !== null && node.end - node.start === 2 && splitter === 'best') continue;
      const split = splitOf(column, node);
      if (split === null) continue;
      allConstant = false;
      if (split === 'unfit') continue;
      if (best === null || split.gain > best.gain) best = split;
      if (best.perfect) break;
    }
    return best;
  };
}
