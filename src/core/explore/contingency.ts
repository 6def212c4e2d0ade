import type { HypothesisTest } from '../statistics/hypothesis-test.ts';
import { chiSquareTail } from '../statistics/incomplete-gamma.ts';
import type { CodedColumn } from '../table/column.ts';

/** How often each pair of categories occurs, over the rows that have both. */
export interface Contingency {
  readonly rows: number;
  /** Only the cells that hold rows, under first code × second codes + second code: two identifiers have n² cells. */
  readonly cells: ReadonlyMap<number, number>;
  readonly firstTotals: Uint32Array;
  readonly secondTotals: Uint32Array;
}

/** Up to so many cells are counted in a list: a map is ten times slower. */
const mostListed = 1 << 20;

/** Counts the pairs of two columns' categories. */
export function contingencyOf(first: CodedColumn, second: CodedColumn): Contingency {
  const width = second.dictionary.length;
  const size = first.dictionary.length * width;
  const cells = size <= mostListed ? countListed(first, second, size) : countMapped(first, second);
  const firstTotals = new Uint32Array(first.dictionary.length);
  const secondTotals = new Uint32Array(width);
  let rows = 0;
  for (const [cell, count] of cells) {
    firstTotals[Math.floor(cell / width)]! += count;
    secondTotals[cell % width]! += count;
    rows += count;
  }
  return { rows, cells, firstTotals, secondTotals };
}

function countListed(first: CodedColumn, second: CodedColumn, size: number): ReadonlyMap<number, number> {
  const width = second.dictionary.length;
  const counts = new Uint32Array(size);
  for (let row = 0; row < first.codes.length; row++) {
    const [firstCode, secondCode] = [first.codes[row]!, second.codes[row]!];
    if (firstCode !== -1 && secondCode !== -1) counts[firstCode * width + secondCode]!++;
  }
  const cells = new Map<number, number>();
  counts.forEach((count, cell) => {
    if (count > 0) cells.set(cell, count);
  });
  return cells;
}

function countMapped(first: CodedColumn, second: CodedColumn): ReadonlyMap<number, number> {
  const width = second.dictionary.length;
  const cells = new Map<number, number>();
  for (let row = 0; row < first.codes.length; row++) {
    const [firstCode, secondCode] = [first.codes[row]!, second.codes[row]!];
    if (firstCode === -1 || secondCode === -1) continue;
    const cell = firstCode * width + secondCode;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  return cells;
}

/** φ² = χ² / n = Σ O² / (row total × column total) − 1. */
export function meanSquareContingency({ cells, firstTotals, secondTotals }: Contingency): number {
  const width = secondTotals.length;
  let sum = 0;
  for (const [cell, observed] of cells)
    sum += (observed / firstTotals[Math.floor(cell / width)]!) * (observed / secondTotals[cell % width]!);
  return Math.max(0, sum - 1);
}

/** Pearson's chi-square test of independence, as scipy's chi2_contingency(correction=False); null where either has one category. */
export function independenceTest(table: Contingency): HypothesisTest | null {
  const [firstCount, secondCount] = [countUsed(table.firstTotals), countUsed(table.secondTotals)];
  if (firstCount < 2 || secondCount < 2) return null;
  const phi = meanSquareContingency(table);
  return {
    test: 'chi-square',
    statistic: phi * table.rows,
    pValue: chiSquareTail(phi * table.rows, (firstCount - 1) * (secondCount - 1)),
    effect: {
      measure: 'cramers v',
      value: Math.min(1, Math.sqrt(phi / (Math.min(firstCount, secondCount) - 1))),
    },
  };
}

/** The mutual information of two categories in nats, as scikit-learn's mutual_info_score. */
export function mutualInformation({ rows, cells, firstTotals, secondTotals }: Contingency): number {
  const width = secondTotals.length;
  let sum = 0;
  for (const [cell, observed] of cells) {
    const expected = (firstTotals[Math.floor(cell / width)]! / rows) * secondTotals[cell % width]!;
    sum += (observed / rows) * Math.log(observed / expected);
  }
  return Math.max(0, sum);
}

/** How many categories have any row. */
export function countUsed(totals: Uint32Array): number {
  return totals.reduce((used, total) => used + (total > 0 ? 1 : 0), 0);
}
