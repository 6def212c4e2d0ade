import type { QualityCheck } from '../check.ts';
import { countOf } from '../wording.ts';

/** How large the table is. */
export const checkShape: QualityCheck = {
  name: 'shape',
  explanation:
    'How large the table is. With few rows, a fifth kept aside for the test and five folds leave too little to judge by.',
  thresholds: ['fewRows'],
  when: 'import',
  find: ({ table: { rows, columns }, thresholds: { fewRows } }) => {
    const size = `${countOf(rows, 'row')} and ${countOf(columns.length, 'column')}.`;
    const small = rows < fewRows;
    return [
      {
        check: 'shape',
        column: null,
        severity: small ? 'warning' : 'info',
        message: small ? `${size} So few rows make every measured score uncertain.` : size,
        rows: [],
      },
    ];
  },
};
