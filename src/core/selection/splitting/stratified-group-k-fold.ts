import type { Split } from '../split.ts';
import type { ClassLabels } from '../splits.ts';
import { foldsOfGroups, groupSizes, requireGroups } from './group-k-fold.ts';

/**
 * Folds of whole groups with the classes spread as evenly as whole groups allow, as scikit-learn's
 * StratifiedGroupKFold without shuffling: groups with the most uneven classes first, each into the fold that leaves
 * the shares of the classes most alike over the folds; of equals the one with the fewest rows.
 * @param groups each row's group, a code from 0 on
 * @throws InputError when there are fewer groups than folds
 */
export function stratifiedGroupKFold(
  { codes, classes }: ClassLabels,
  groups: Int32Array,
  folds: number,
): readonly Split[] {
  const sizes = groupSizes(groups);
  requireGroups(sizes, folds);
  const totals = new Float64Array(classes.length);
  const countsOf = Array.from(sizes, () => new Float64Array(classes.length));
  groups.forEach((group, row) => {
    totals[codes[row]!]!++;
    countsOf[group]![codes[row]!]!++;
  });
  const present = [...totals.keys()].filter(code => totals[code]! > 0);
  const unevenness = countsOf.map(counts => deviation(present.map(code => counts[code]!)));
  const unevenFirst = [...sizes.keys()].sort((a, b) => unevenness[b]! - unevenness[a]! || a - b);
  const inFolds = Array.from({ length: folds }, () => new Float64Array(classes.length));
  const foldOf = new Uint32Array(sizes.length);
  for (const group of unevenFirst) {
    const fold = bestFold(inFolds, countsOf[group]!, totals, present);
    foldOf[group] = fold;
    addTo(inFolds[fold]!, countsOf[group]!, 1);
  }
  return foldsOfGroups(groups, foldOf, folds);
}

function bestFold(
  inFolds: readonly Float64Array[],
  counts: Float64Array,
  totals: Float64Array,
  present: readonly number[],
): number {
  let best = { fold: 0, spread: Infinity, rows: Infinity };
  inFolds.forEach((inFold, fold) => {
    addTo(inFold, counts, 1);
    const spreads = present.map(code => deviation(inFolds.map(one => one[code]! / totals[code]!)));
    addTo(inFold, counts, -1);
    const spread = spreads.reduce((sum, one) => sum + one, 0) / present.length;
    const rows = inFold.reduce((sum, count) => sum + count, 0);
    if (spread < best.spread || (isClose(spread, best.spread) && rows < best.rows))
      best = { fold, spread, rows };
  });
  return best.fold;
}

function addTo(sums: Float64Array, counts: Float64Array, sign: 1 | -1): void {
  counts.forEach((count, code) => {
    sums[code] = sums[code]! + sign * count;
  });
}

/** Population standard deviation. */
function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** As numpy.isclose by default. */
function isClose(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-8 + 1e-5 * Math.abs(b);
}
