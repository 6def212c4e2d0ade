import type { ColumnProfile } from '../../explore/profile.ts';
import type { QualityCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { counted, quoted } from '../wording.ts';

/** Below this, all values differing may be chance. */
const fewestRows = 20;

/** Columns that name rows rather than describe them. */
export const checkIdentifier: QualityCheck = {
  name: 'identifier',
  explanation:
    'A column that names rows (a customer number, a running number) says nothing about new rows. A model that sees it learns the rows by heart.',
  thresholds: [],
  when: 'import',
  find: ({ profile }) => profile.flatMap(findIdentifier),
};

function findIdentifier(told: ColumnProfile): readonly Finding[] {
  const finding = { check: 'identifier', column: told.name, rows: [] };
  if (told.kind === 'identifier') {
    const message = 'Names the rows rather than describing them: models do not get to see it.';
    return [{ ...finding, severity: 'info', message }];
  }
  if (!namesRows(told)) return [];
  const message = `All ${counted(told.distinct)} values differ${example(told)}. If it only names the rows, change its kind to identifier.`;
  const changes = [{ name: told.name, kind: 'identifier' as const }];
  const fix = { label: 'Read it as identifier', step: { kind: 'changeKinds' as const, changes } };
  return [{ ...finding, severity: 'warning', message, fix }];
}

/** Whether its values look like names or running numbers of the rows. */
export function namesRows(told: ColumnProfile): boolean {
  const present = told.rows - told.missing;
  if (present < fewestRows || told.distinct < present) return false;
  if (told.shape === 'coded') return told.kind === 'category';
  return told.kind === 'integer' && told.summary !== null && areRowNumbers(told.summary, present);
}

/** Whole numbers without repeats and almost without gaps are counted up, not measured. */
function areRowNumbers(summary: { readonly min: number; readonly max: number }, present: number): boolean {
  return summary.max - summary.min + 1 <= 1.5 * present;
}

function example(told: ColumnProfile): string {
  const first = told.shape === 'coded' ? told.top[0] : undefined;
  return first === undefined ? ' and count up' : ` (such as ${quoted(first.value)})`;
}
