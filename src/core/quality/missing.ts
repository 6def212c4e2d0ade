import type { ColumnProfile } from '../explore/profile.ts';
import { isMissing } from '../table/column.ts';
import type { QualityCheck } from './check.ts';
import type { Severity } from './finding.ts';
import { firstRows } from './finding-rows.ts';
import { counted, countOf, percentage } from './wording.ts';

/** Shares of the rows beyond which missing values are a warning (as Deepchecks has it), or make a column doubtful. */
const warningShare = 0.05;
const criticalShare = 0.5;

/** Columns that lack values. */
export const checkMissing: QualityCheck = ({ table, profile }) =>
  profile.flatMap((told, index) => {
    if (told.missing === 0) return [];
    const column = table.columns[index]!;
    return [
      {
        check: 'missing',
        column: told.name,
        severity: severityOf(told),
        message: messageOf(told),
        rows: firstRows(table.rows, row => isMissing(column, row)),
      },
    ];
  });

function severityOf({ missing, rows }: ColumnProfile): Severity {
  if (missing > criticalShare * rows) return 'critical';
  return missing > warningShare * rows ? 'warning' : 'info';
}

function messageOf({ missing, rows }: ColumnProfile): string {
  if (missing === rows) return `All ${countOf(rows, 'value')} are missing: the column says nothing.`;
  return `${counted(missing)} of ${countOf(rows, 'value')} are missing (${percentage(missing, rows)}).`;
}
