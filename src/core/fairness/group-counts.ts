/** One group's rows by what is true of them and what the model said: yes is the class asked about. */
export interface GroupCounts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

/**
 * Counts each group's rows. `actual` is 1 where a row is of the class; `chances` is how likely it is said to be: 0 or 1,
 * or between, where a lot decides, and the counts are what comes of it on average.
 */
export function countGroups(
  codes: ArrayLike<number>,
  groups: number,
  actual: ArrayLike<number>,
  chances: ArrayLike<number>,
): readonly GroupCounts[] {
  const cells = new Float64Array(groups * 4);
  for (let row = 0; row < codes.length; row++) {
    const at = codes[row]! * 4 + (actual[row] === 1 ? 0 : 2);
    cells[at]! += chances[row]!;
    cells[at + 1]! += 1 - chances[row]!;
  }
  return Array.from({ length: groups }, (_, group) => ({
    truePositives: cells[group * 4]!,
    falseNegatives: cells[group * 4 + 1]!,
    falsePositives: cells[group * 4 + 2]!,
    trueNegatives: cells[group * 4 + 3]!,
  }));
}

/** Rates that groups are compared by, each a share of some of a group's rows. */
export const groupRates = [
  'baseRate',
  'selectionRate',
  'accuracy',
  'truePositiveRate',
  'falsePositiveRate',
  'precision',
] as const;
export type GroupRate = (typeof groupRates)[number];

/** How many of how many rows a rate is; 0 of 0 where it is not defined. */
export function shareOf(
  counts: GroupCounts,
  rate: GroupRate,
): { readonly hits: number; readonly of: number } {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = counts;
  const actual = truePositives + falseNegatives;
  const selected = truePositives + falsePositives;
  const all = actual + falsePositives + trueNegatives;
  switch (rate) {
    case 'baseRate':
      return { hits: actual, of: all };
    case 'selectionRate':
      return { hits: selected, of: all };
    case 'accuracy':
      return { hits: truePositives + trueNegatives, of: all };
    case 'truePositiveRate':
      return { hits: truePositives, of: actual };
    case 'falsePositiveRate':
      return { hits: falsePositives, of: all - actual };
    case 'precision':
      return { hits: truePositives, of: selected };
    default:
      return rate satisfies never;
  }
}

/** A rate as a number; NaN where no row can be asked. */
export function rateOf(counts: GroupCounts, rate: GroupRate): number {
  const { hits, of } = shareOf(counts, rate);
  return hits / of;
}
