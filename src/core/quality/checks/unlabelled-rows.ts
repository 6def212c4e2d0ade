import { columnNamed, isMissing } from '../../table/column.ts';
import type { QualityCheck } from '../check.ts';
import { firstRows } from '../finding-rows.ts';
import { countOf, percentage } from '../wording.ts';

/** Rows without an answer. */
export const checkUnlabelledRows: QualityCheck = {
  name: 'unlabelled rows',
  explanation:
    'Rows whose answer is missing cannot be learned from and are left out. Ask whether they are missing by chance: if not, what is learned holds for the others alone.',
  thresholds: ['missing'],
  when: 'report',
  find: ({ table, profile, problem, thresholds }) => {
    if (problem === null) return [];
    const told = profile.find(({ name }) => name === problem.target)!;
    if (told.missing === 0) return [];
    const target = columnNamed(table, problem.target);
    return [
      {
        check: 'unlabelled rows',
        column: problem.target,
        severity: told.missing > thresholds.missing * told.rows ? 'warning' : 'info',
        message: `${countOf(told.missing, 'row')} (${percentage(told.missing, told.rows)}) without an answer are left out.`,
        rows: firstRows(table.rows, row => isMissing(target, row)),
        fix: { label: 'Drop the rows', step: { kind: 'dropMissingRows', columns: [problem.target] } },
      },
    ];
  },
};
