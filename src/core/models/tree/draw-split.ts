import type { Random } from '../../random.ts';
import type { GrowthLimits } from './grower.ts';
import type { NodeCriterion, NodeRows } from './node-criterion.ts';
import type { Split } from './splitting.ts';

/**
 * Finds a node's best split over randomly drawn columns: `columnsPerSplit` of them, and more
 * as long as all drawn ones are constant in this node. Stops early where no other can be better.
 *
 * @param looked told of each column that was looked at
 */
export function splitDrawer(
  columnCount: number,
  { columnsPerSplit, splitter }: GrowthLimits,
  { splitOf }: NodeCriterion,
  random: Random,
  looked: (node: NodeRows) => void,
): (node: NodeRows) => Split | null {
  const columns = Uint32Array.from({ length: columnCount }, (_, column) => column);

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
      looked(node);
      if (split === null) continue;
      allConstant = false;
      if (split === 'unfit') continue;
      if (best === null || split.gain > best.gain) best = split;
      if (best.perfect) break;
    }
    return best;
  };
}
