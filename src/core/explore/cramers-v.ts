import type { CodedColumn } from '../table/column.ts';
import { type Association, noAssociation } from './association.ts';
import { contingencyOf, countUsed, meanSquareContingency } from './contingency.ts';

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

function correctedV(phi: number, firstCount: number, secondCount: number, rows: number): number {
  const freedom = (firstCount - 1) * (secondCount - 1);
  const corrected = Math.max(0, phi - freedom / (rows - 1));
  const shrink = (count: number) => count - (count - 1) ** 2 / (rows - 1);
  const least = Math.min(shrink(firstCount), shrink(secondCount)) - 1;
  return least > 0 ? Math.min(1, Math.sqrt(corrected / least)) : 0;
}
