import { correlationMatrix } from '../explore/correlation-matrix.ts';
import { isNumeric } from '../table/column.ts';
import type { QualityCheck } from './check.ts';
import { dropColumn } from './fixes.ts';
import { counted } from './wording.ts';

const twoDigits = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Numbers that say nearly the same: one finding for a column, with the one before it that it is most like. */
export const checkHighCorrelation: QualityCheck = {
  name: 'high correlation',
  explanation:
    'Two columns of numbers rise and fall together. Linear models then share the effect between them at random, and importances of both look small: one of them is often enough.',
  thresholds: ['correlation', 'strongCorrelation'],
  when: 'report',
  find: ({ table, problem, thresholds }) => {
    const columns = table.columns.filter(
      column => isNumeric(column) && column.kind !== 'datetime' && column.name !== problem?.target,
    );
    const numbers = columns.filter(isNumeric);
    const matrix = correlationMatrix(numbers);
    return numbers.flatMap(({ name }, index) => {
      const alike = [...numbers.keys()]
        .slice(0, index)
        .map(other => ({ other: numbers[other]!.name, r: matrix[index * numbers.length + other]! }))
        .filter(({ r }) => Math.abs(r) >= thresholds.correlation)
        .sort((a, b) => Math.abs(b.r) - Math.abs(a.r));
      const most = alike[0];
      if (most === undefined) return [];
      const more = alike.length > 1 ? `, and also with ${counted(alike.length - 1)} more` : '';
      const strong = Math.abs(most.r) >= thresholds.strongCorrelation;
      const how = most.r < 0 ? 'Falls as' : 'Rises with';
      const message = `${how} "${most.other}"${most.r < 0 ? ' rises' : ''} (r = ${twoDigits.format(most.r)})${more}.`;
      return [
        {
          check: 'high correlation',
          column: name,
          severity: strong ? ('warning' as const) : ('info' as const),
          message,
          rows: [],
          ...(strong && { fix: dropColumn(name) }),
        },
      ];
    });
  },
};
