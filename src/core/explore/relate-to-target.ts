import { type Column, type Table, columnNamed, isNumeric } from '../table/column.ts';
import type { Association } from './association.ts';
import { correlationRatio } from './correlation-ratio.ts';
import { cramersV } from './cramers-v.ts';
import { pearson } from './pearson.ts';
import type { TargetRelation } from './relation.ts';

/**
 * How each other column relates to the target, strongest first, over the rows that have both values.
 * `value` is the plain measure (scipy's pearsonr and association). `strength` is the same measure less what chance alone
 * would give: adjusted R², epsilon² (Kelley 1935) and Bergsma's Cramér's V (2013), as square roots, 0 where below chance.
 * The three agree on two binary columns, so they can be compared; without the correction an identifier would always win.
 */
export function relateToTarget(
  table: Table,
  target: string,
  report?: (fraction: number) => void,
): TargetRelation[] {
  const goal = columnNamed(table, target);
  const others = table.columns.filter(column => column !== goal);
  return others
    .map((column, done) => {
      const relation = { column: column.name, ...associate(column, goal) };
      report?.((done + 1) / others.length);
      return relation;
    })
    .sort((a, b) => b.strength - a.strength);
}

/** The measure that the kinds of two columns call for. */
export function associate(column: Column, target: Column): Association {
  if (isNumeric(column))
    return isNumeric(target) ? pearson(column, target) : correlationRatio(target, column);
  return isNumeric(target) ? correlationRatio(column, target) : cramersV(column, target);
}
