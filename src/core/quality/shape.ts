import type { QualityCheck } from './check.ts';
import { countOf } from './wording.ts';

/** Below this, a fifth kept aside and five folds leave too little to judge by. */
const fewRows = 100;

/** How large the table is. */
export const checkShape: QualityCheck = ({ table: { rows, columns } }) => {
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
};
