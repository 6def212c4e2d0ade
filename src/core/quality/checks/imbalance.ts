import type { CodedColumn } from '../../table/column.ts';
import { isNumeric } from '../../table/column.ts';
import type { QualityCheck } from '../check.ts';
import { countCodes } from '../count-codes.ts';
import { firstRows } from '../finding-rows.ts';
import { percentage, quoted } from '../wording.ts';

/** Categories of which one has nearly all the rows. */
export const checkImbalance: QualityCheck = {
  name: 'imbalance',
  explanation:
    'One category has most of the rows. In a column to learn from, the others are seldom seen; in the target, always saying the frequent class is right most of the time, so that accuracy says little: choose another metric or class weights.',
  thresholds: ['imbalance'],
  when: 'import',
  find: ({ table, problem, thresholds }) =>
    table.columns.flatMap(column => {
      if (isNumeric(column) || (column.kind !== 'category' && column.kind !== 'boolean')) return [];
      const told = imbalanceOf(column);
      if (told === null || told.imbalance <= thresholds.imbalance) return [];
      const isTarget = problem?.target === column.name;
      return [
        {
          check: 'imbalance',
          column: column.name,
          severity: isTarget ? ('warning' as const) : ('info' as const),
          message: `${percentage(told.most, told.present)} of the ${isTarget ? 'rows are of the class' : 'values are'} ${quoted(column.dictionary[told.frequentCode]!)}.`,
          rows: firstRows(
            table.rows,
            row => column.codes[row] !== -1 && column.codes[row] !== told.frequentCode,
          ),
        },
      ];
    }),
};

/** 1 − entropy / its maximum, as ydata-profiling has it: 0 where all are as frequent, near 1 where one has nearly all. */
function imbalanceOf(column: CodedColumn) {
  const counts = countCodes(column);
  const used = counts.filter(count => count > 0);
  if (used.length < 2) return null;
  const present = used.reduce((sum, count) => sum + count, 0);
  const entropy = used.reduce((sum, count) => sum - (count / present) * Math.log(count / present), 0);
  const most = used.reduce((a, b) => Math.max(a, b));
  const frequentCode = counts.indexOf(most);
  return { imbalance: 1 - entropy / Math.log(used.length), most, present, frequentCode };
}
