import type { ColumnProfile } from '../../explore/profile.ts';
import { type Column, isNumeric } from '../../table/column.ts';
import type { QualityCheck } from '../check.ts';
import { dropColumn } from '../fixes.ts';

/** Columns that say the same as an earlier one in every row, if in other words. */
export const checkDuplicatedColumns: QualityCheck = {
  name: 'duplicated columns',
  explanation:
    'Two columns tell the same rows apart in the same way, so that the second adds nothing. Keep the one that is easier to understand.',
  thresholds: [],
  when: 'report',
  find: ({ table: { columns }, profile, problem }) => {
    const seen = new Map<string, Column[]>();
    // Constant and empty columns are the affair of other checks. The target comes first: its copy is the one too many.
    const varied = columns.flatMap((column, index) => {
      const told = profile[index]!;
      return told.distinct > 1 ? [{ column, figures: figuresOf(told) }] : [];
    });
    const isTarget = ({ column }: { readonly column: Column }) => Number(column.name === problem?.target);
    return varied
      .toSorted((a, b) => isTarget(b) - isTarget(a))
      .flatMap(({ column, figures }) => {
        const alike = seen.get(figures) ?? [];
        const earlier = alike.find(other => saysTheSame(other, column));
        if (earlier === undefined) {
          seen.set(figures, [...alike, column]);
          return [];
        }
        const words = isNumeric(column) || sameDictionary(earlier, column) ? '' : ', in other words';
        return [
          {
            check: 'duplicated columns',
            column: column.name,
            severity: 'warning' as const,
            message: `Says in every row the same as "${earlier.name}"${words}.`,
            rows: [],
            fix: dropColumn(column.name),
          },
        ];
      });
  },
};

/** What columns that say the same have in common, whatever their words: only those of equal figures are compared. */
function figuresOf(told: ColumnProfile): string {
  const shared = [told.shape, told.rows, told.missing, told.distinct];
  const own =
    told.shape === 'numeric'
      ? Object.values(told.summary ?? {})
      : [told.rarest, ...told.top.map(({ count }) => count)];
  return [...shared, ...own].join(' ');
}

function saysTheSame(first: Column, second: Column): boolean {
  if (isNumeric(first) || isNumeric(second)) {
    if (!isNumeric(first) || !isNumeric(second)) return false;
    return first.values.every(
      (value, row) => value === second.values[row] || (value !== value && Number.isNaN(second.values[row])),
    );
  }
  const there = new Map([[-1, -1]]);
  const back = new Map([[-1, -1]]);
  return first.codes.every((code, row) => {
    const other = second.codes[row]!;
    if (!there.has(code) && !back.has(other)) {
      there.set(code, other);
      back.set(other, code);
    }
    return there.get(code) === other && back.get(other) === code;
  });
}

function sameDictionary(first: Column, second: Column): boolean {
  if (isNumeric(first) || isNumeric(second)) return false;
  const row = first.codes.findIndex(code => code !== -1);
  return first.dictionary[first.codes[row]!] === second.dictionary[second.codes[row]!];
}
