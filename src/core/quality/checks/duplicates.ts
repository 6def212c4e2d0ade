import type { QualityCheck } from '../check.ts';
import { rowsWithFirsts } from '../finding-rows.ts';
import { counted, countOf, percentage } from '../wording.ts';

/** Rows that say in every column what an earlier row says. */
export const checkDuplicates: QualityCheck = {
  name: 'duplicates',
  explanation:
    'A row that stands in the table twice counts twice, and in both training and test set it lets the model answer from memory. Find out whether the copies are real.',
  thresholds: ['duplicates'],
  when: 'import',
  find: ({ table, repeated: findRepeated, thresholds }) => {
    const repeated = findRepeated();
    const first = repeated[0];
    if (first === undefined) return [];
    const share = percentage(repeated.length, table.rows);
    const example = `row ${counted(first.row + 1)} repeats row ${counted(first.of + 1)}`;
    const verb = repeated.length === 1 ? 'is' : 'are';
    return [
      {
        check: 'duplicates',
        column: null,
        severity: repeated.length > thresholds.duplicates * table.rows ? 'warning' : 'info',
        message: `${countOf(repeated.length, 'row')} (${share}) ${verb} exact copies of an earlier one: ${example}. A copy in both training and test set flatters the test.`,
        rows: rowsWithFirsts(repeated),
        fix: { label: 'Drop the copies', step: { kind: 'dropDuplicateRows' } },
      },
    ];
  },
};
