import type { Problem } from '../../pipeline/problem.ts';
import { type Table, columnNamed } from '../../table/column.ts';
import { type AlikeRows, alikeInToo, repeatsOf } from '../alike-rows.ts';
import type { QualityCheck } from '../check.ts';
import type { RepeatedRow } from '../find-repeats.ts';
import type { Fix } from '../finding.ts';
import { rowsWithFirsts } from '../finding-rows.ts';
import { counted, countOf, percentage } from '../wording.ts';

/** Rows that say nearly what an earlier row says, exact copies not counted. */
export const checkNearDuplicates: QualityCheck = {
  name: 'near duplicates',
  explanation:
    'Rows that are the same but for their identifier, for upper and lower case, blanks and accents, or for a difference of about 0.01 % in a number are often one case entered twice.',
  thresholds: ['duplicates'],
  when: 'report',
  find: ({ table, problem, alike, repeated, thresholds }) => {
    const exact = new Set(repeated().map(({ row }) => row));
    const near = nearlyRepeated(table, problem, alike()).filter(({ row }) => !exact.has(row));
    const first = near[0];
    if (first === undefined) return [];
    const share = percentage(near.length, table.rows);
    const verb = near.length === 1 ? 'says' : 'say';
    return [
      {
        check: 'near duplicates',
        column: null,
        severity: near.length > thresholds.duplicates * table.rows ? 'warning' : 'info',
        message: `${countOf(near.length, 'row')} (${share}) ${verb} nearly what an earlier one says: row ${counted(first.row + 1)} is like row ${counted(first.of + 1)}.`,
        rows: rowsWithFirsts(near),
        ...(near.length <= mostDropped && { fix: dropRows(near) }),
      },
    ];
  },
};

/** A step names the rows that it drops, and is kept with the version: a list that nobody reads is none. */
const mostDropped = 1000;

function dropRows(near: readonly RepeatedRow[]): Fix {
  const step = { kind: 'dropRows', rows: near.map(({ row }) => row + 1) } as const;
  return { label: 'Drop the later ones', step };
}

/** In all but identifiers: nothing where a table has no other columns. */
function nearlyRepeated(table: Table, problem: Problem | null, alike: AlikeRows): readonly RepeatedRow[] {
  if (table.columns.every(({ kind }) => kind === 'identifier')) return [];
  const target = problem && columnNamed(table, problem.target);
  return target === null || target.kind === 'identifier' ? repeatsOf(alike) : alikeInToo(target, alike);
}
