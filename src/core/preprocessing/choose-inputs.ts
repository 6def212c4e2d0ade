import { type Column, type Table, isMissing, isNumeric } from '../table/column.ts';

/** A category with more values than this would become that many features, each seen in few rows. */
const mostCategories = 50;
/** A category in which more than this share of the values is its own names rows rather than describes them. */
const mostDistinctShare = 0.5;
/** Below this many categories the share above says nothing. */
const fewCategories = 10;

/** A column that no model is given, and why. */
export interface LeftOutColumn {
  readonly column: string;
  readonly reason: string;
}

export interface ChosenInputs {
  /** In the order of the table. */
  readonly inputs: readonly Column[];
  readonly leftOut: readonly LeftOutColumn[];
}

/**
 * Which columns a model is made from, judged by these rows alone: pass the training rows.
 * The target is neither an input nor left out. Datetimes count as numbers (milliseconds).
 * `sensitive` names columns that no model is to be given, whatever they hold; `reserved` one that serves another end.
 */
export function chooseInputs(
  table: Table,
  target: string,
  sensitive: readonly string[] = [],
  reserved: LeftOutColumn | null = null,
): ChosenInputs {
  const inputs: Column[] = [];
  const leftOut: LeftOutColumn[] = [];
  for (const column of table.columns) {
    if (column.name === target) continue;
    const reason = sensitive.includes(column.name)
      ? 'marked sensitive in the data dictionary'
      : column.name === reserved?.column
        ? reserved.reason
        : reasonAgainst(column, table.rows);
    if (reason === null) inputs.push(column);
    else leftOut.push({ column: column.name, reason });
  }
  return { inputs, leftOut };
}

function reasonAgainst(column: Column, rows: number): string | null {
  if (column.kind === 'identifier') return 'an identifier: it names rows rather than describing them';
  if (column.kind === 'text') return 'free text';
  const { distinct, present } = countValues(column, rows);
  if (distinct === 0) return 'every value is missing';
  if (isNumeric(column)) return distinct === 1 ? 'constant' : null;
  if (distinct === 1 && present === rows) return 'constant';
  if (distinct > mostCategories) return `${distinct} different values, more than ${mostCategories}`;
  return distinct > fewCategories && distinct > mostDistinctShare * present
    ? `${distinct} different values in ${present} rows: it names rows rather than describing them`
    : null;
}

function countValues(column: Column, rows: number): { readonly distinct: number; readonly present: number } {
  const cells = isNumeric(column) ? column.values : column.codes;
  const seen = new Set<number>();
  let present = 0;
  for (let row = 0; row < rows; row++) {
    if (isMissing(column, row)) continue;
    seen.add(cells[row]!);
    present++;
  }
  return { distinct: seen.size, present };
}
