import { InputError } from '../../errors.ts';
import { type Table, isNumeric } from '../column.ts';
import { mapTexts } from '../map-texts.ts';
import { replaceColumns } from './replace-columns.ts';

export interface MergeCategories {
  readonly kind: 'mergeCategories';
  readonly column: string;
  /** Each `from` is written as its `into`: variants of spelling, or rare categories as "other". */
  readonly merges: readonly { readonly from: readonly string[]; readonly into: string }[];
}

/** The table with several categories of a column written as one. @throws InputError when the column holds numbers */
export function mergeCategories(table: Table, { column, merges }: Omit<MergeCategories, 'kind'>): Table {
  const written = new Map(merges.flatMap(({ from, into }) => from.map(text => [text, into] as const)));
  return replaceColumns(table, [column], found => {
    if (isNumeric(found))
      throw new InputError(`Column ${column} holds numbers, which have no spellings to merge.`);
    return mapTexts(
      found,
      found.dictionary.map(text => written.get(text) ?? text),
    );
  });
}
