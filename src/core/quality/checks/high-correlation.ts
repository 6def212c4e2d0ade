import { correlationMatrix } from '../../explore/correlation-matrix.ts';
import { isNumeric } from '../../table/column.ts';
import type { QualityCheck } from '../check.ts';
import { dropColumn } from '../fixes.ts';
import { counted } from '../wording.ts';

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
      const r = (other: number) => matrix[index * numbers.length + other]!;
      let [most, alike] = [-1, 0];
      for (let other = 0; other < index; other++) {
        if (!(Math.abs(r(other)) >= thresholds.correlation)) continue;
        alike++;
        if (most === -1 || Math.abs(r(other)) > Math.abs(r(most))) most = other;
      }
      if (most === -1) return [];
      const more = alike > 1 ? `, and also with ${counted(alike - 1)} more` : '';
      const strong = Math.abs(r(most)) >= thresholds.strongCorrelation;
      const how = r(most) < 0 ? 'Falls as' : 'Rises with';
      const message = `${how} "${numbers[most]!.name}"${r(most) < 0 ? ' rises' : ''} (r = ${twoDigits.format(r(most))})${more}.`;
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
