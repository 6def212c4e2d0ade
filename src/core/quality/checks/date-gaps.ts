import { isNumeric, type NumericColumn, cellText } from '../../table/column.ts';
import type { QualityCheck } from '../check.ts';
import { mostFindingRows } from '../finding-rows.ts';
import { countOf, counted } from '../wording.ts';

const fewestDates = 20;

/** Stretches of time without a row, much longer than usual. */
export const checkDateGaps: QualityCheck = {
  name: 'date gaps',
  explanation:
    'A stretch of time without any row, many times longer than usual, may be a lost file or a machine that was off. What is learned says nothing of that time.',
  thresholds: ['dateGap'],
  when: 'report',
  find: ({ table, thresholds: { dateGap } }) =>
    table.columns.flatMap(column => {
      if (!isNumeric(column) || column.kind !== 'datetime') return [];
      const gaps = gapsOf(column, dateGap);
      const longest = gaps.reduce<Gap | null>((a, b) => (a && a.length >= b.length ? a : b), null);
      if (longest === null) return [];
      const day = (at: number) => cellText({ ...column, values: Float64Array.of(at) }, 0);
      return [
        {
          check: 'date gaps',
          column: column.name,
          severity: 'info' as const,
          message: `${countOf(gaps.length, 'gap')} of more than ${counted(dateGap)} usual steps, the longest from ${day(longest.from)} to ${day(longest.to)}.`,
          rows: rowsAround(column, gaps),
        },
      ];
    }),
};

/** The first row at each end of the gaps, the longest gap first. */
function rowsAround({ values }: NumericColumn, gaps: readonly Gap[]): readonly number[] {
  return gaps
    .toSorted((a, b) => b.length - a.length)
    .slice(0, mostFindingRows / 2)
    .flatMap(({ from, to }) => [values.indexOf(from) + 1, values.indexOf(to) + 1]);
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Steps between different dates that are more than so many times their median. */
function gapsOf({ values }: NumericColumn, times: number): readonly Gap[] {
  const dates = values.toSorted().filter((value, i, all) => Number.isFinite(value) && value !== all[i - 1]);
  if (dates.length < fewestDates) return [];
  const steps = dates.subarray(1).map((date, i) => date - dates[i]!);
  const usual = steps.toSorted()[steps.length >> 1]!;
  return Array.from(steps.keys())
    .filter(i => steps[i]! > times * usual)
    .map(i => ({ from: dates[i]!, to: dates[i + 1]!, length: steps[i]! }));
}
