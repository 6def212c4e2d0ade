import { type Column, isNumeric } from '../table/column.ts';
import type { Association } from './association.ts';
import { correlationRatio } from './correlation-ratio.ts';
import { cramersV } from './cramers-v.ts';
import { pearson } from './pearson.ts';

/**
 * The measure that the kinds of two columns call for, over the rows that have both values. `value` is the plain measure
 * (scipy's pearsonr and association). `strength` is the same less what chance alone would give: adjusted R², epsilon²
 * (Kelley 1935) and Bergsma's Cramér's V (2013), as square roots, 0 where below chance. The three agree on two binary
 * columns, so they can be compared; without the correction an identifier would always win.
 */
export function associate(column: Column, target: Column): Association {
  if (isNumeric(column))
    return isNumeric(target) ? pearson(column, target) : correlationRatio(target, column);
  return isNumeric(target) ? correlationRatio(column, target) : cramersV(column, target);
}
