import { type Column, type Table, isMissing, isNumeric } from '../../table/column.ts';

/** What names someone or something that may come back: customer_id, patientId, "device no". */
const idNames = /(^|[_\s.-])(id|ids|key|uuid|guid|nr|no|number|code)$|[a-z](Id|ID|Key|Nr|No)$/;
const ownerNames =
  /(^|[_\s.-])(patient|customer|client|user|subject|person|participant|household|family|student|employee|member|account|device|machine|sensor|vehicle|store|shop|site|session)$/i;
const leastPresent = 0.95;
const fewestGroups = 10;
/** Rows a group on the average, at least. */
const leastRepeats = 1.2;
/** A category with more values than this names things rather than describing them. */
const mostCategories = 50;

export interface GroupColumn {
  readonly column: string;
  readonly groups: number;
  readonly rows: number;
}

/** The columns that name the same one in several rows: identifiers that repeat, or what is called and looks like one. */
export function groupColumns(table: Table, target: string): readonly GroupColumn[] {
  return table.columns.flatMap((column): readonly GroupColumn[] => {
    if (column.name === target || !mayName(column)) return [];
    const { groups, rows } = countGroups(column, table.rows);
    const repeats = groups >= fewestGroups && rows >= leastRepeats * groups;
    if (!repeats || rows < leastPresent * table.rows) return [];
    return namesThings(column, groups) ? [{ column: column.name, groups, rows }] : [];
  });
}

function mayName({ kind }: Column): boolean {
  return kind === 'identifier' || kind === 'category' || kind === 'integer' || kind === 'text';
}

function namesThings({ name, kind }: Column, groups: number): boolean {
  if (kind === 'identifier' || idNames.test(name) || ownerNames.test(name)) return true;
  return kind === 'category' && groups > mostCategories;
}

function countGroups(column: Column, rows: number): { readonly groups: number; readonly rows: number } {
  const cells = isNumeric(column) ? column.values : column.codes;
  const seen = new Set<number>();
  let present = 0;
  for (let row = 0; row < rows; row++) {
    if (isMissing(column, row)) continue;
    seen.add(cells[row]!);
    present++;
  }
  return { groups: seen.size, rows: present };
}
