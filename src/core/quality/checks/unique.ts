import type { ColumnProfile } from '../../explore/profile.ts';
import type { QualityCheck } from '../check.ts';
import { namesRows } from './identifier.ts';
import { counted } from '../wording.ts';

/** Below this, all values differing may be chance. */
const fewestRows = 20;

/** Columns in which no value comes twice, beyond those that `identifier` speaks of. */
export const checkUnique: QualityCheck = {
  name: 'unique',
  explanation:
    'No value comes twice. In measured numbers that is as it should be; in texts and dates each value is its own case, so that only what can be taken out of them (words, weekday, time since) helps a model.',
  thresholds: [],
  when: 'report',
  find: ({ profile }) =>
    profile.filter(isUnique).map(told => ({
      check: 'unique',
      column: told.name,
      severity: 'info',
      message: `All ${counted(told.distinct)} values differ.`,
      rows: [],
    })),
};

function isUnique(told: ColumnProfile): boolean {
  const present = told.rows - told.missing;
  const may = told.kind !== 'identifier' && told.kind !== 'number' && !namesRows(told);
  return may && present >= fewestRows && told.distinct === present;
}
