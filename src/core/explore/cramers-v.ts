import type { CodedColumn } from '../table/column.ts';
import { type Association, noAssociation } from './association.ts';

/**
 * Cramér's V over the rows that have both categories, as scipy's contingency.association; its strength is the
 * bias-corrected V (Bergsma 2013). 0 where either has one category.
 */
export function cramersV(first: CodedColumn, second: CodedColumn): Association {
  const table = contingencyOf(first, second);
  const firstCount = countUsed(table.firstTotals);
  const secondCount = countUsed(table.secondTotals);
  if (firstCount < 2 || secondCount < 2) return noAssociation('cramers v');
  const phi = meanSquareContingency(table);
  const value = Math.min(1, Math.sqrt(phi / (Math.min(firstCount, secondCount) - 1)));
  return { measure: 'cramers v', value, strength: correctedV(phi, firstCount, secondCount, table.rows) };
}

interface Contingency {
  readonly rows: number;
  /** Only the cells that hold rows, under first code × second codes + second code: two identifiers have n² cells. */
  readonly cells: ReadonlyMap<number, number>;
  readonly firstTotals: Uint32Array;
  readonly secondTotals: Uint32Array;
}

function contingencyOf(first: CodedColumn, second: CodedColumn): Contingency {
  const width = second.dictionary.length;
  const cells = new Map<number, number>();
  const firstTotals = new Uint32Array(first.dictionary.length);
  const secondTotals = new Uint32Array(width);
  let rows = 0;
  first.codes.forEach((firstCode, row) => {
    const secondCode = second.codes[row]!;
    if (firstCode === -1 || secondCode === -1) return;
    const cell = firstCode * width + secondCode;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
    firstTotals[firstCode]!++;
    secondTotals[secondCode]!++;
    rows++;
  });
  return { rows, cells, firstTotals, secondTotals };
}

/** φ² = χ² / n = Σ O² / (row total × column total) − 1. */
function meanSquareContingency({ cells, firstTotals, secondTotals }: Contingency): number {
  const width = secondTotals.length;
  let sum = 0;
  for (const [cell, observed] of cells)
    sum += (observed / firstTotals[Math.floor(cell / width)]!) * (observed / secondTotals[cell % width]!);
  return Math.max(0, sum - 1);
}

function correctedV(phi: number, firstCount: number, secondCount: number, rows: number): number {
  const freedom = (firstCount - 1) * (secondCount - 1);
  const corrected = Math.max(0, phi - freedom / (rows - 1));
  const shrink = (count: number) => count - (count - 1) ** 2 / (rows - 1);
  const least = Math.min(shrink(firstCount), shrink(secondCount)) - 1;
  return least > 0 ? Math.min(1, Math.sqrt(corrected / least)) : 0;
}

function countUsed(totals: Uint32Array): number {
  return totals.reduce((used, total) => used + (total > 0 ? 1 : 0), 0);
}
