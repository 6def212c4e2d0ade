import { isNumeric, type NumericColumn } from '../../table/column.ts';
import type { ColumnProfile } from '../../explore/profile.ts';
import type { QualityCheck } from '../check.ts';
import { mostFindingRows } from '../finding-rows.ts';
import { isolationScores } from '../isolation-forest.ts';
import { counted, countOf, numberText } from '../wording.ts';

const mostRows = 20_000;
const fewestRows = 50;
const fewestColumns = 2;
const seed = 1;

/** Rows whose numbers are set apart together, even where each by itself is usual. */
export const checkUnusualRows: QualityCheck = {
  name: 'unusual rows',
  explanation:
    'An isolation forest cuts the numbers at random: rows that few cuts set apart from all others are unusual in the combination of their values, even where each alone is not. It looks at 20,000 evenly spaced rows at most; missing values count as the median. About 0.5 is a usual score, near 1 a rare one.',
  thresholds: ['isolation'],
  when: 'report',
  find: ({ table, profile, problem, thresholds }) => {
    const step = Math.ceil(table.rows / mostRows);
    const rows = Math.ceil(table.rows / step);
    const columns = table.columns.flatMap((column, index) => {
      const told = profile[index]!;
      const counts = isNumeric(column) && column.kind !== 'datetime' && column.name !== problem?.target;
      return counts && told.distinct > 1 ? [sampled(column, told, rows, step)] : [];
    });
    if (rows < fewestRows || columns.length < fewestColumns) return [];
    const scores = isolationScores(columns, rows, seed);
    const unusual = [...scores.keys()]
      .filter(row => scores[row]! >= thresholds.isolation)
      .sort((a, b) => scores[b]! - scores[a]!);
    const first = unusual[0];
    if (first === undefined) return [];
    const of = step === 1 ? '' : ` of ${counted(rows)} looked at`;
    return [
      {
        check: 'unusual rows',
        column: null,
        severity: 'info',
        message: `${countOf(unusual.length, 'row')}${of} with unusual numbers, row ${counted(first * step + 1)} the most (score ${numberText(scores[first]!)}).`,
        rows: unusual.slice(0, mostFindingRows).map(row => row * step + 1),
      },
    ];
  },
};

function sampled({ values }: NumericColumn, told: ColumnProfile, rows: number, step: number): Float64Array {
  const median = told.shape === 'numeric' ? (told.summary?.median ?? 0) : 0;
  const usual = Number.isFinite(median) ? median : 0;
  return Float64Array.from({ length: rows }, (_, i) => {
    const value = values[i * step]!;
    return Number.isFinite(value) ? value : usual;
  });
}
