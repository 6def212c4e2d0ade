import type { CodedColumn, Column, Table } from '../column.ts';
import { isNumeric } from '../column.ts';
import { convertColumn } from '../convert-column.ts';
import { mapTexts } from '../map-texts.ts';
import { requireColumns } from './replace-columns.ts';

export interface Pseudonymise {
  readonly kind: 'pseudonymise';
  readonly columns: readonly string[];
}

/** What stands for a text: the same for the same text, and not to be undone without the key. */
export type PseudonymOf = (text: string) => Promise<string>;

/** So many texts are asked for at once: each takes a promise. */
const atOnce = 4096;

/** The table with a pseudonym for each value of these columns, which become identifiers. @throws InputError */
export async function pseudonymise(
  table: Table,
  { columns }: Omit<Pseudonymise, 'kind'>,
  pseudonymOf: PseudonymOf,
): Promise<Table> {
  const replaced = new Map<Column, Column>();
  for (const column of requireColumns(table, columns))
    replaced.set(column, await pseudonymsOf(column, pseudonymOf));
  return { rows: table.rows, columns: table.columns.map(column => replaced.get(column) ?? column) };
}

async function pseudonymsOf(column: Column, pseudonymOf: PseudonymOf): Promise<CodedColumn> {
  const identifiers = convertColumn(column, 'identifier');
  if (isNumeric(identifiers)) throw new TypeError('identifiers are texts');
  const texts: string[] = [];
  const { dictionary } = identifiers;
  for (let start = 0; start < dictionary.length; start += atOnce)
    texts.push(...(await Promise.all(dictionary.slice(start, start + atOnce).map(pseudonymOf))));
  return mapTexts(identifiers, texts);
}
