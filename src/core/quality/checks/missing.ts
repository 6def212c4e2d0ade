import type { ColumnProfile } from '../../explore/profile.ts';
import { isMissing } from '../../table/column.ts';
import type { QualityCheck } from '../check.ts';
import type { Severity } from '../finding.ts';
import { dropColumn } from '../fixes.ts';
import { firstRows } from '../finding-rows.ts';
import type { QualityThresholds } from '../thresholds.ts';
import { counted, countOf, percentage } from '../wording.ts';

/** Columns that lack values. */
export const checkMissing: QualityCheck = {
  name: 'missing',
  explanation:
    'Missing values are filled in with a guess before a model learns. The more there are, the more it learns from guesses; why they are missing may matter more than what they are.',
  thresholds: ['missing', 'mostlyMissing'],
  when: 'import',
  find: ({ table, profile, thresholds }) =>
    profile.flatMap((told, index) => {
      if (told.missing === 0) return [];
      const column = table.columns[index]!;
      return [
        {
          check: 'missing',
          column: told.name,
          severity: severityOf(told, thresholds),
          message: messageOf(told),
          rows: firstRows(table.rows, row => isMissing(column, row)),
          ...(told.missing > thresholds.mostlyMissing * told.rows && { fix: dropColumn(told.name) }),
        },
      ];
    }),
};

function severityOf({ missing, rows }: ColumnProfile, thresholds: QualityThresholds): Severity {
  if (missing > thresholds.mostlyMissing * rows) return 'critical';
  return missing > thresholds.missing * rows ? 'warning' : 'info';
}

function messageOf({ missing, rows }: ColumnProfile): string {
  if (missing === rows) return `All ${countOf(rows, 'value')} are missing: the column says nothing.`;
  return `${counted(missing)} of ${countOf(rows, 'value')} are missing (${percentage(missing, rows)}).`;
}
