import { sortNumbers } from '../../statistics/sort-numbers.ts';
import { type Column, isNumeric } from '../../table/column.ts';
import type { QualityCheck } from '../check.ts';
import { firstRows, mostFindingRows } from '../finding-rows.ts';
import { numberText } from '../wording.ts';

/** Numbers with a very long tail. */
export const checkSkew: QualityCheck = {
  name: 'skew',
  explanation:
    'Most values crowd on one side and a few lie very far on the other. Linear models and networks learn better from the logarithm or a power transform of such a column; trees do not mind.',
  thresholds: ['skewness'],
  when: 'report',
  find: ({ table, profile, thresholds: { skewness: limit } }) =>
    profile.flatMap((told, index) => {
      const skewness = told.shape === 'numeric' && told.kind !== 'datetime' ? told.summary?.skewness : 0;
      if (skewness === undefined || !(Math.abs(skewness) > limit)) return [];
      const side = skewness > 0 ? 'high' : 'low';
      const message = `The skewness is ${numberText(skewness)}: a long tail of ${side} values.`;
      return [
        {
          check: 'skew',
          column: told.name,
          severity: 'info' as const,
          message,
          rows: rowsInTail(table.columns[index]!, skewness),
        },
      ];
    }),
};

/** The rows at the end of the tail, the farthest first. */
function rowsInTail(column: Column, skewness: number): readonly number[] {
  if (!isNumeric(column)) return [];
  const { values } = column;
  const sign = Math.sign(skewness);
  const far = sortNumbers(values.map(value => sign * value)).at(-mostFindingRows) ?? -Infinity;
  return firstRows(values.length, row => sign * values[row]! >= far).toSorted(
    (a, b) => sign * (values[b - 1]! - values[a - 1]!),
  );
}
