import { isNumeric } from '../../table/column.ts';
import type { QualityCheck } from '../check.ts';
import { mostFindingRows } from '../finding-rows.ts';
import { countOf } from '../wording.ts';

/** With more steps back than this the rows were never meant to be in the order of time. */
const fewSteps = 0.1;

/** Dates that rise from row to row but for a few. */
export const checkUnsortedTime: QualityCheck = {
  name: 'unsorted time',
  explanation:
    'The rows are in the order of time but for a few. Where the order counts (a split by time, differences to the row before), sort them first; a date out of order may also be a slip.',
  thresholds: [],
  when: 'report',
  find: ({ table }) =>
    table.columns.flatMap(column => {
      if (!isNumeric(column) || column.kind !== 'datetime') return [];
      const back: number[] = [];
      let steps = 0;
      let last = Number.NaN;
      column.values.forEach((value, row) => {
        if (Number.isNaN(value)) return;
        if (!Number.isNaN(last)) steps++;
        if (value < last) back.push(row + 1);
        last = value;
      });
      if (back.length === 0 || back.length > fewSteps * steps) return [];
      return [
        {
          check: 'unsorted time',
          column: column.name,
          severity: 'info' as const,
          message: `${countOf(back.length, 'row')} with an earlier date than the row before, while all others rise.`,
          rows: back.slice(0, mostFindingRows),
        },
      ];
    }),
};
